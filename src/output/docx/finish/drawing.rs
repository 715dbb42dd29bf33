//! A picture or chart comes in; its part goes into the package, and the drawing that shows it in a line goes out.

use anyhow::Context;

use super::{
    Source, chart,
    package::{DOCUMENT, Package, relationship},
    tree::{self, Element},
};
use crate::{
    document::{MediaFormat, Picture, Plot},
    output::docx::{
        measure,
        supplement::{Drawing, Measure},
    },
};

/// The drawing with this number, from 1.
pub fn drawing(package: &mut Package, drawing: &Drawing, number: usize, source: &Source) -> anyhow::Result<Element> {
    match drawing {
        Drawing::Picture(picture, measure) => {
            let id = media(package, picture, source)?;
            inline(&picture_graphic(&id, number, *measure), number, &format!("Obraz {number}"), &picture.alt, *measure)
        }
        Drawing::Chart(described, measure) => {
            let Plot::Bars(bars) = &described.plot else { anyhow::bail!("not yet") };
            let path = format!("word/charts/chart{number}.xml");
            chart::chart(package, &path, bars, source)?;
            let id = package.relate(DOCUMENT, relationship::CHART, &path);
            let graphic = format!(
                r#"<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="{id}"/></a:graphicData>"#
            );
            inline(&graphic, number, &format!("Wykres {number}"), &described.alt, *measure)
        }
    }
}

/// A picture's bytes stand once, however often it is shown.
fn media(package: &mut Package, picture: &Picture, source: &Source) -> anyhow::Result<String> {
    let all = &source.document.media;
    let media = all.get(&picture.media).with_context(|| format!("no picture has the key `{}`", picture.media))?;
    let position = all.keys().position(|key| *key == picture.media).unwrap_or_default() + 1;
    let (extension, content_type) = match media.format {
        MediaFormat::Png => ("png", "image/png"),
        MediaFormat::Jpeg => ("jpeg", "image/jpeg"),
    };
    let path = format!("word/media/image{position}.{extension}");
    if !package.contains(&path) {
        package.add(&path, content_type, media.bytes.clone())?;
    }
    Ok(package.relate(DOCUMENT, relationship::IMAGE, &path))
}

fn picture_graphic(id: &str, number: usize, measure: Measure) -> String {
    let (width, height) = extent(measure);
    format!(
        r#"<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>
        <pic:nvPicPr><pic:cNvPr id="{number}" name="Obraz {number}"/><pic:cNvPicPr><a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr>
        <pic:blipFill><a:blip r:embed="{id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
        <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
        </pic:pic></a:graphicData>"#
    )
}

fn inline(graphic: &str, number: usize, name: &str, alt: &str, measure: Measure) -> anyhow::Result<Element> {
    let (width, height) = extent(measure);
    let alt = tree::escape(alt);
    tree::parse(&format!(
        r#"<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>
        <wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="{number}" name="{name}" descr="{alt}"/>
        <wp:cNvGraphicFramePr/><a:graphic>{graphic}</a:graphic></wp:inline></w:drawing>"#
    ))
}

fn extent(measure: Measure) -> (u64, u64) {
    (measure::emu(measure.width), measure::emu(measure.height))
}
