<?php
/**
 * Plugin Name: Wmo-zelfcheck
 * Description: Zet de Wmo-zelfcheck van uw eigen server in een pagina, met de shortcode [wmo_zelfcheck].
 * Version: {version}
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: EUPL-1.2
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The attributes of the widget, without `data-`; what each may be stands in embedding.md. */
const WMO_ZELFCHECK_ATTRIBUTES = array( 'gemeente', 'start', 'show', 'config', 'heading-level', 'lang', 'theme', 'color-scheme', 'keep-answers', 'month' );

/** Where the content of the release's folder `web` is on this server; the site's maker may say another place. */
function wmo_zelfcheck_folder() {
	return apply_filters( 'wmo_zelfcheck_folder', '/wmo-zelfcheck/' );
}

/**
 * [wmo_zelfcheck gemeente="GM0344"]Bel de gemeente: 14 030.[/wmo_zelfcheck]
 *
 * @param array|string $given   The attributes that the editor wrote; a text when there are none.
 * @param string|null  $content What visitors see until the widget is there, and when it cannot start.
 */
function wmo_zelfcheck_shortcode( $given, $content = null ) {
	$folder = wmo_zelfcheck_folder() . '1/';
	// Without a version: the folder has its own, and a second address would be a second copy of the script.
	wp_enqueue_style( 'wmo-zelfcheck', $folder . 'wmo-zelfcheck.css', array(), null );
	wp_enqueue_script_module( 'wmo-zelfcheck', $folder . 'wmo-zelfcheck.js', array(), null );
	$written = '';
	foreach ( array_intersect_key( (array) $given, array_flip( WMO_ZELFCHECK_ATTRIBUTES ) ) as $name => $value ) {
		$written .= ' data-' . $name . '="' . esc_attr( $value ) . '"';
	}
	// The editor puts a paragraph around the shortcode, whose halves stand in the content.
	$content = wp_kses_post( force_balance_tags( (string) $content ) );
	return '<div data-wmo-zelfcheck' . $written . '>' . $content . '</div>';
}

add_shortcode( 'wmo_zelfcheck', 'wmo_zelfcheck_shortcode' );
