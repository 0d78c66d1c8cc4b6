<?php
// Stand-ins for what the module uses of Drupal, and a renderer of the few render arrays that it makes: any other key is
// refused. Reads a list of the block's settings as JSON; goes through its form, and writes the HTML, the libraries and the
// names of the form's fields.
namespace Drupal\Core\Block\Attribute {
  #[\Attribute(\Attribute::TARGET_CLASS)]
  final class Block {
    public function __construct(public string $id, public ?object $admin_label = NULL) {}
  }
}

namespace Drupal\Core\StringTranslation {
  final class TranslatableMarkup {
    public function __construct(public string $text) {}
  }
}

namespace Drupal\Core\Form {
  interface FormStateInterface {
    public function getValue($key);
  }
}

namespace Drupal\Core\Block {
  abstract class BlockBase {
    public array $configuration;

    public function __construct() {
      $this->configuration = $this->defaultConfiguration();
    }

  }
}

namespace {
  use Drupal\Core\Form\FormStateInterface;

  error_reporting(E_ALL);
  set_error_handler(function ($kind, $what) {
    throw new Exception($what);
  });
  require $argv[1];

  function escaped(string $text): string {
    return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
  }

  function render(array $element, array &$libraries): string {
    $known = ['#type', '#tag', '#attributes', '#attached', '#plain_text'];
    $children = '';
    foreach ($element as $key => $value) {
      if ($key[0] !== '#') {
        $children .= render($value, $libraries);
      }
      elseif (!in_array($key, $known, TRUE)) {
        throw new Exception("no $key here");
      }
    }
    array_push($libraries, ...($element['#attached']['library'] ?? []));
    if (isset($element['#plain_text'])) {
      return escaped($element['#plain_text']);
    }
    if (!isset($element['#type'])) {
      return $children;
    }
    $attributes = '';
    foreach ($element['#attributes'] ?? [] as $name => $value) {
      $attributes .= $value === TRUE ? " $name" : " $name=\"" . escaped($value) . '"';
    }
    return "<{$element['#tag']}$attributes>$children</{$element['#tag']}>";
  }

  $written = [];
  foreach (json_decode(stream_get_contents(STDIN), TRUE) as $settings) {
    $block = new Drupal\wmo_zelfcheck\Plugin\Block\WmoZelfcheckBlock();
    $state = new class($settings) implements FormStateInterface {
      public function __construct(private array $settings) {}

      public function getValue($key) {
        return $this->settings[$key] ?? NULL;
      }

    };
    $form = $block->blockForm([], $state);
    $block->blockSubmit($form, $state);
    $libraries = [];
    $written[] = render($block->build(), $libraries);
  }
  $attribute = (new ReflectionClass($block))->getAttributes()[0]->newInstance();
  $required = array_keys(array_filter($form, fn ($field) => $field['#required'] ?? FALSE));
  echo json_encode([
    'written' => $written, 'libraries' => $libraries, 'id' => $attribute->id, 'fields' => array_keys($form), 'required' => $required,
  ]);
}
