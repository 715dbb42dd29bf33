//! The name of a file from the data comes in; whether it stays in the folder of the data, on every computer, goes out.

use std::path::{Component, Path};

use crate::problem::Code;

/// Names that Windows keeps for devices, with any ending and in any case.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Devices of which there are ten, three of them also with raised digits.
const NUMBERED: &[&str] = &["com", "lpt"];

/// Takes a relative path with slashes that leads down.
pub(super) fn inside(file: &str) -> Result<&Path, Code> {
    let path = Path::new(file);
    // A drive, a stream of a file, a server: on another computer than Windows these would pass as mere letters.
    if file.is_empty()
        || file.contains(['\\', ':'])
        || !path.components().all(|part| matches!(part, Component::Normal(_)))
    {
        return Err(Code::P001);
    }
    if file.split('/').any(is_impossible) { Err(Code::P005) } else { Ok(path) }
}

/// Tells whether Windows has no file of this name, or something else by it.
fn is_impossible(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let numbered = NUMBERED.iter().filter_map(|device| stem.strip_prefix(device));
    DEVICES.contains(&stem.as_str())
        || numbered
            .into_iter()
            .any(|end| end.chars().count() == 1 && end.contains(|c: char| c.is_ascii_digit() || "¹²³".contains(c)))
        || name.ends_with(['.', ' '])
        || name.contains(['<', '>', '"', '|', '?', '*'])
        || name.contains(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::{Code, inside};

    #[test]
    fn only_a_path_down_from_the_folder_is_inside() {
        for file in ["a.png", "zdjęcia/stół obrad.jpg", "a.b.c/.ukryty", "console.png", "com10.png", "nulla/x.svg"] {
            assert!(inside(file).is_ok(), "{file}");
        }
        for file in [
            "",
            ".",
            "..",
            "../a.png",
            "a/../../b.png",
            "/etc/hostname",
            "C:/a.png",
            "C:a.png",
            r"C:\a.png",
            r"..\a.png",
        ] {
            assert_eq!(inside(file), Err(Code::P001), "{file}");
        }
        for file in [
            r"\\serwer\a.png",
            "//./C:/a.png",
            r"\\?\C:\a.png",
            "a.png:strumień",
            "file:///a.png",
            "https://a.example/a.png",
        ] {
            assert_eq!(inside(file), Err(Code::P001), "{file}");
        }
    }

    #[test]
    fn a_name_that_windows_has_not_is_told() {
        for file in
            ["con", "NUL.png", "a/Aux.tar.gz", "com1.svg", "LPT³.png", "con .png", "a./b.png", "a ", "b?.png", "a\tb"]
        {
            assert_eq!(inside(file), Err(Code::P005), "{file}");
        }
    }
}
