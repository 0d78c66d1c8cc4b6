<?php
// Stand-ins for the few functions of WordPress that the plug-in calls, as WordPress says that they work. Reads a list of
// shortcodes, `[[attributes, content], ...]`, as JSON; writes what comes of each, and what was enqueued.
define( 'ABSPATH', __DIR__ );
$shortcodes = array();
$enqueued   = array();

function add_shortcode( $name, $callback ) {
	global $shortcodes;
	$shortcodes[ $name ] = $callback;
}

function apply_filters( $name, $value ) {
	return getenv( 'WMO_FOLDER' ) ? getenv( 'WMO_FOLDER' ) : $value;
}

function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8' );
}

/** Lets through what the tests need; the real one is WordPress's own. */
function wp_kses_post( $text ) {
	return preg_replace( '#</?(script|link|iframe)\b[^>]*>#i', '', strip_tags( $text, '<p><a><strong>' ) );
}

/** Closes what is open and leaves out what closes nothing: here for paragraphs, which are all that the tests have. */
function force_balance_tags( $text ) {
	$open = 0;
	$text = preg_replace_callback(
		'#<(/?)p>#',
		function ( $tag ) use ( &$open ) {
			$open += $tag[1] ? -1 : 1;
			if ( $open < 0 ) {
				$open = 0;
				return '';
			}
			return $tag[0];
		},
		$text
	);
	return $text . str_repeat( '</p>', $open );
}

function wp_enqueue_style( $name, $address, $after, $version ) {
	global $enqueued;
	$enqueued[ $name . ' style' ] = array( $address, $version );
}

function wp_enqueue_script_module( $name, $address, $after, $version ) {
	global $enqueued;
	$enqueued[ $name . ' module' ] = array( $address, $version );
}

error_reporting( E_ALL );
set_error_handler( function ( $kind, $what ) {
	throw new Exception( $what );
} );
require $argv[1];
$written = array();
foreach ( json_decode( stream_get_contents( STDIN ), true ) as list( $attributes, $content ) ) {
	$written[] = call_user_func( $shortcodes['wmo_zelfcheck'], $attributes, $content, 'wmo_zelfcheck' );
}
echo json_encode( array( 'written' => $written, 'enqueued' => $enqueued, 'names' => array_keys( $shortcodes ) ) );
