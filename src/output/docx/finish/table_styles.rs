//! The theme comes in; the styles of tables and of lists that Word expects go out as XML.

use super::styles;
use crate::{output::docx::measure, templates::Theme};

/// The table without a look, the list without a number, and the table of the report.
pub fn table_styles(theme: &Theme) -> String {
    let (colors, spacing) = (&theme.colors, &theme.spacing);
    let (line, hairline) = (measure::color(&colors.line), measure::color(&colors.hairline));
    let (head, head_text, zebra) =
        (measure::color(&colors.table_head), measure::color(&colors.table_head_text), measure::color(&colors.zebra));
    let head_line = measure::color(&colors.heading);
    let across = measure::twips(spacing.cell_horizontal);
    // Half of what lies between two lines stands above the first and half below the last line already.
    let between = (styles::close_line(theme) - 1.0) * theme.sizes.table;
    let along = measure::twips(spacing.cell_vertical).saturating_sub(measure::twips_of_points(between / 2.0));
    format!(
        r#"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
        <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        <w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
        <w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>
        <w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="{line}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="{hairline}"/></w:tblBorders>
        <w:tblCellMar><w:top w:w="{along}" w:type="dxa"/><w:left w:w="{across}" w:type="dxa"/><w:bottom w:w="{along}" w:type="dxa"/><w:right w:w="{across}" w:type="dxa"/></w:tblCellMar></w:tblPr>
        <w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="{head_text}"/></w:rPr><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{head_line}"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="{head}"/></w:tcPr></w:tblStylePr>
        <w:tblStylePr w:type="band2Horz"><w:tblPr/><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{zebra}"/></w:tcPr></w:tblStylePr></w:style>"#
    )
}
