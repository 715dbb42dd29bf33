//! Nothing comes in; texts and JSON values that are hard to bear go out.

use proptest::{
    collection::{btree_map, vec},
    prelude::*,
    sample::select,
};
use serde_json::{Map, Value, json};

pub(super) fn texts() -> impl Strategy<Value = String> {
    let hard = [
        "",
        " ",
        "\u{A0}",
        "\u{0}",
        "\u{7}",
        "\u{202E}abc",
        "e\u{301}\u{301}",
        "👨‍👩‍👧",
        "你好",
        "\u{FFFF}",
        "a\u{200B}b",
        "1\u{2028}2",
        "**a* b_",
        "{{ a }}",
        "#panic()",
        "<w:p/>",
        "]]>",
        "\\",
        "r.",
        "20 r..",
        "a\n\n\nb",
        "-",
        "„",
        "../../a.png",
        "2025-02-30",
        "2025-13",
        "9801",
        "0",
        "held",
        "unknown",
        "over",
        "S01",
        "Zespół ds. i w z 5 000 zł",
    ];
    prop_oneof![
        3 => select(hard.map(String::from).to_vec()),
        2 => "[ąćęłńóśźż a-zA-Z.,–„”()-]{1,60}",
        1 => any::<String>(),
        1 => "[a-ż]{1,4}".prop_map(|word| word.repeat(500)),
        1 => select(vec![19_999, 20_000, 20_001]).prop_map(|length| "ż ".chars().cycle().take(length).collect()),
    ]
}

pub(super) fn values() -> impl Strategy<Value = Value> {
    let numbers = [
        json!(0),
        json!(-1),
        json!(1),
        json!(1.5),
        json!(0.1),
        json!(-0.0),
        json!(1e308),
        json!(1e-308),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(9_007_199_254_740_993_u64),
        json!(10_000_000),
        json!(10_000_001),
        json!(255),
        json!(65_536),
        json!(4_294_967_296_u64),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        select(numbers.to_vec()),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        texts().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 6, |inner| {
        let names = prop_oneof![
            "[a-z_]{1,8}",
            select(["id", "text", "file", "value", "qualifier", "", "a/b", "~"].map(String::from).to_vec())
        ];
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            btree_map(names, inner, 0..6).prop_map(|fields| Value::from(fields.into_iter().collect::<Map<_, _>>())),
        ]
    })
}
