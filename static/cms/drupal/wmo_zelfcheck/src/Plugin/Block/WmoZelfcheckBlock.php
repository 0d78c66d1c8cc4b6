<?php

namespace Drupal\wmo_zelfcheck\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\Block\BlockBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\StringTranslation\TranslatableMarkup;

/**
 * A block with the widget; what its settings may be stands in embedding.md.
 */
#[Block(
  id: 'wmo_zelfcheck',
  admin_label: new TranslatableMarkup('Wmo-zelfcheck'),
)]
final class WmoZelfcheckBlock extends BlockBase {

  /**
   * Setting -> its label in the form.
   */
  private const SETTINGS = [
    'gemeente' => 'Gemeente: de naam, of een code als GM0344',
    'start' => 'Begin: start, check, finder of estimate',
    'config' => 'Adres van uw gemeentebestand, zoals /wmo-zelfcheck/gemeente.json',
    'heading_level' => 'Niveau van de eerste kop: 1, 2, 3 of 4',
  ];

  /**
   * {@inheritdoc}
   */
  public function defaultConfiguration() {
    return array_fill_keys(array_keys(self::SETTINGS), '') + ['fallback' => ''];
  }

  /**
   * {@inheritdoc}
   */
  public function blockForm($form, FormStateInterface $form_state) {
    foreach (self::SETTINGS as $name => $label) {
      $form[$name] = ['#type' => 'textfield', '#title' => $label, '#default_value' => $this->configuration[$name]];
    }
    $form['fallback'] = [
      '#type' => 'textarea',
      '#title' => 'Tekst die bezoekers zien tot de zelfcheck er is, of als hij niet start. Noem een telefoonnummer',
      '#default_value' => $this->configuration['fallback'],
      '#required' => TRUE,
    ];
    return $form;
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state) {
    foreach (array_keys($this->defaultConfiguration()) as $name) {
      $this->configuration[$name] = trim((string) $form_state->getValue($name));
    }
  }

  /**
   * {@inheritdoc}
   */
  public function build() {
    // Drupal escapes attributes and plain text.
    $attributes = ['data-wmo-zelfcheck' => TRUE];
    foreach (array_keys(self::SETTINGS) as $name) {
      if ($this->configuration[$name] !== '') {
        $attributes['data-' . str_replace('_', '-', $name)] = $this->configuration[$name];
      }
    }
    return [
      'widget' => [
        '#type' => 'html_tag',
        '#tag' => 'div',
        '#attributes' => $attributes,
        'fallback' => [
          '#type' => 'html_tag',
          '#tag' => 'p',
          'text' => ['#plain_text' => $this->configuration['fallback']],
        ],
        '#attached' => ['library' => ['wmo_zelfcheck/widget']],
      ],
    ];
  }

}
