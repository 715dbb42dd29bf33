<?php
// Fragments of HTML come in, as a list in JSON on stdin; what WordPress saves of each, from somebody who may write
// posts but no code, and what it then shows, in the paragraphs of its older editor, goes out as pairs in JSON.
// Usage: php kses.php WORDPRESS   with the folder of its wp-includes; needs no database

define('ABSPATH', $argv[1] . '/');
define('WPINC', 'wp-includes');
foreach (['plugin', 'kses', 'formatting', 'functions'] as $part) {
    require ABSPATH . WPINC . "/$part.php";
}

$made = [];
foreach (json_decode(stream_get_contents(STDIN), false, 512, JSON_THROW_ON_ERROR) as $fragment) {
    $saved = wp_kses_post($fragment);
    $made[] = [$saved, wpautop($saved)];
}
echo json_encode($made, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
