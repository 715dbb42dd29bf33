//! A tree comes in; its children go out in the order that the schema of WordprocessingML demands.

use super::tree::{Element, Node};

const PARAGRAPH: &str = "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange";
const RUN: &str = "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath";
const TABLE: &str = "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange";
const ROW: &str = "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden ins del trPrChange";
const CELL: &str =
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark";
const SECTION: &str = "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings";
const LEVEL: &str = "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr";
const LIST: &str = "nsid multiLevelType tmpl name styleLink numStyleLink lvl";
const STYLE: &str = "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr";
const BORDERS: &str = "top left start bottom right end between bar insideH insideV tl2br tr2bl";
const NUMBER: &str = "ilvl numId numberingChange ins";

/// Sorts the children of every property element; others keep their order.
pub fn order(root: &mut Element) {
    root.visit(&mut |element| {
        let Some(sequence) = sequence(&element.name).filter(|_| element.children.len() > 1) else {
            return;
        };
        let position = |node: &Node| match node {
            Node::Element(child) => {
                let name = child.name.strip_prefix("w:").unwrap_or(&child.name);
                sequence.split(' ').position(|known| known == name).unwrap_or(usize::MAX)
            }
            Node::Text(_) => usize::MAX,
        };
        element.children.sort_by_cached_key(position);
    });
}

fn sequence(name: &str) -> Option<&'static str> {
    Some(match name {
        "w:pPr" => PARAGRAPH,
        "w:rPr" => RUN,
        "w:tblPr" => TABLE,
        "w:trPr" => ROW,
        "w:tcPr" => CELL,
        "w:sectPr" => SECTION,
        "w:lvl" => LEVEL,
        "w:abstractNum" => LIST,
        "w:style" => STYLE,
        "w:pBdr" | "w:tblBorders" | "w:tcBorders" | "w:tblCellMar" | "w:tcMar" => BORDERS,
        "w:numPr" => NUMBER,
        _ => return None,
    })
}
