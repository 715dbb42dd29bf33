//! Nothing comes in; pictures made of stripes go out.

use std::collections::BTreeMap;

use crate::document::{Media, MediaFormat};

pub fn media() -> BTreeMap<String, Media> {
    let media = |width: u32, height: u32| Media {
        format: MediaFormat::Png,
        width,
        height,
        bytes: png(width, height).into(),
        drawn: None,
        source: String::new(),
    };
    BTreeMap::from([("photo".to_owned(), media(1200, 700)), ("strip".to_owned(), media(900, 90))])
}

/// A picture of stripes, packed without compression.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let mut rows = Vec::new();
    for y in 0..height {
        rows.push(0);
        rows.extend((0..width).flat_map(|x| {
            [(x * 255 / width) as u8, (y * 255 / height) as u8, if (x / 40) % 2 == 0 { 160 } else { 210 }]
        }));
    }
    let mut packed = vec![0x78, 0x01];
    let blocks = rows.chunks(65_535);
    let count = blocks.len();
    for (position, block) in blocks.enumerate() {
        let length = block.len() as u16;
        packed.push(u8::from(position + 1 == count));
        packed.extend(length.to_le_bytes());
        packed.extend((!length).to_le_bytes());
        packed.extend(block);
    }
    let (low, high) = rows.iter().fold((1u32, 0u32), |(low, high), byte| {
        let low = (low + u32::from(*byte)) % 65_521;
        (low, (high + low) % 65_521)
    });
    packed.extend((high << 16 | low).to_be_bytes());
    let mut header = Vec::new();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([8, 2, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, data) in [(b"IHDR", header), (b"IDAT", packed), (b"IEND", Vec::new())] {
        file.extend((data.len() as u32).to_be_bytes());
        let start = file.len();
        file.extend(name);
        file.extend(data);
        let sum = file[start..].iter().fold(u32::MAX, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 })
        });
        file.extend((!sum).to_be_bytes());
    }
    file
}
