//! A picture or chart comes in; its part goes into the package, and the drawing that shows it in a line goes out.

use anyhow::Context;

use super::{
    Source, charts,
    package::{DOCUMENT, Package, relationship},
    tree::{self, Element},
};
use crate::{
    document::{Chart, MediaFormat, Picture},
    output::docx::{
        measure,
        supplement::{Drawing, Measure},
    },
};

const PNG: &str = "image/png";

/// The drawing with this number, from 1.
pub fn drawing(package: &mut Package, drawing: &Drawing, number: usize, source: &Source) -> anyhow::Result<Element> {
    match drawing {
        Drawing::Picture(picture, measure) => {
            let blip = media(package, picture, source)?;
            inline(
                &picture_graphic(&blip, number, *measure),
                number,
                &format!("Obraz {number}"),
                &picture.alt,
                *measure,
            )
        }
        Drawing::ChartPicture(chart, measure) => {
            let blip = blip(&chart_picture(package, chart, source)?, None);
            inline(&picture_graphic(&blip, number, *measure), number, &chart_name(number), &chart.alt, *measure)
        }
        Drawing::Bars(chart, bars, measure) => {
            native(package, chart, *measure, number, |package, path| charts::bars(package, path, bars, source))
        }
        Drawing::Parts(chart, parts, measure) => native(package, chart, *measure, number, |package, path| {
            charts::parts(package, path, parts, *measure, source)
        }),
    }
}

/// A chart that Word draws itself.
fn native(
    package: &mut Package,
    chart: &Chart,
    measure: Measure,
    number: usize,
    write: impl FnOnce(&mut Package, &str) -> anyhow::Result<()>,
) -> anyhow::Result<Element> {
    let path = format!("word/charts/chart{number}.xml");
    write(package, &path)?;
    let id = package.relate(DOCUMENT, relationship::CHART, &path);
    let graphic = format!(
        r#"<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="{id}"/></a:graphicData>"#
    );
    inline(&graphic, number, &chart_name(number), &chart.alt, measure)
}

fn chart_name(number: usize) -> String {
    format!("Wykres {number}")
}

/// The relationship to the picture of a chart, whose bytes stand once.
fn chart_picture(package: &mut Package, chart: &Chart, source: &Source) -> anyhow::Result<String> {
    let all = source.pictures;
    let picture = all.get(&chart.id).with_context(|| format!("no picture of the chart `{}`", chart.id))?;
    let position = all.keys().position(|id| *id == chart.id).unwrap_or_default() + 1;
    let path = format!("word/media/chart{position}.png");
    if !package.contains(&path) {
        package.add(&path, PNG, picture.png.clone())?;
    }
    Ok(package.relate(DOCUMENT, relationship::IMAGE, &path))
}

/// What a picture is drawn from; its bytes stand once, however often it is shown.
fn media(package: &mut Package, picture: &Picture, source: &Source) -> anyhow::Result<String> {
    let all = &source.document.media;
    let media = all.get(&picture.media).with_context(|| format!("no picture has the key `{}`", picture.media))?;
    let position = all.keys().position(|key| *key == picture.media).unwrap_or_default() + 1;
    let mut part = |extension: &str, content_type, bytes: &[u8]| {
        let path = format!("word/media/image{position}.{extension}");
        if !package.contains(&path) {
            package.add(&path, content_type, bytes.to_vec())?;
        }
        Ok::<_, anyhow::Error>(package.relate(DOCUMENT, relationship::IMAGE, &path))
    };
    Ok(match media.format {
        MediaFormat::Png => blip(&part("png", PNG, &media.bytes)?, None),
        MediaFormat::Jpeg => blip(&part("jpeg", "image/jpeg", &media.bytes)?, None),
        MediaFormat::Svg => {
            let drawn = media.drawn.as_ref().with_context(|| format!("no PNG stands for `{}`", picture.media))?;
            let shown = part("png", PNG, drawn)?;
            blip(&shown, Some(&part("svg", "image/svg+xml", &media.bytes)?))
        }
    })
}

/// A picture that every program shows and, where there is one, the SVG that Word shows in its place since 2016.
fn blip(id: &str, svg: Option<&str>) -> String {
    let extension = svg.map(|id| {
        format!(
            r#"<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip
            xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{id}"/></a:ext></a:extLst>"#
        )
    });
    format!(r#"<a:blip r:embed="{id}">{}</a:blip>"#, extension.unwrap_or_default())
}

fn picture_graphic(blip: &str, number: usize, measure: Measure) -> String {
    let (width, height) = extent(measure);
    format!(
        r#"<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>
        <pic:nvPicPr><pic:cNvPr id="{number}" name="Obraz {number}"/><pic:cNvPicPr><a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr>
        <pic:blipFill>{blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>
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
