//! The looks of axes come in; the two axes that each chart of bars has go out, shown or not.

use super::cells;

/// What ties the plot to its axes.
pub const IDS: &str = r#"<c:axId val="1001"/><c:axId val="1002"/>"#;

/// The names of the bars, from top to bottom; not shown without a look.
pub fn names(look: Option<&str>) -> String {
    let hidden = u8::from(look.is_none());
    let look = look.unwrap_or_default();
    format!(
        r#"<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="{hidden}"/><c:axPos val="l"/>
        <c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>
        {look}<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>"#
    )
}

/// How the numbers under the bars look.
pub struct Numbers {
    /// The lines through the plot and the words below it.
    pub lines_and_title: String,
    /// The axis and its letters.
    pub look: String,
    /// The distance of its marks, where Word does not choose it.
    pub step: &'static str,
}

/// The numbers, from left to right; not shown without a look.
pub fn numbers(shown: Option<Numbers>) -> String {
    let hidden = u8::from(shown.is_none());
    let (above, look, step) =
        shown.map_or_else(Default::default, |shown| (shown.lines_and_title, shown.look, shown.step));
    format!(
        r#"<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="{hidden}"/><c:axPos val="b"/>{above}
        {}<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>
        {look}<c:crossAx val="1001"/><c:crosses val="max"/><c:crossBetween val="between"/>{step}</c:valAx>"#,
        cells::label_format()
    )
}
