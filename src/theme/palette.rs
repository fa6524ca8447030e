use iced::Color;

/// Colours by role. A style function takes a role, never a value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    /// The page.
    pub paper: Color,
    /// Bars, contents, foot.
    pub pane: Color,
    /// Fields, cards, dialogs.
    pub surface: Color,
    /// Text.
    pub ink: Color,
    /// Captions, as-of lines, notes.
    pub ink_muted: Color,
    /// Parts things; decoration, needs no contrast.
    pub rule: Color,
    /// Outlines what can be used.
    pub edge: Color,
    /// The one colour for what can be pressed.
    pub accent: Color,
    /// The same under the pointer.
    pub accent_hover: Color,
    /// Short answer, chosen row.
    pub accent_tint: Color,
    /// Text on the accent.
    pub on_accent: Color,
    /// Danger and wrong entries only.
    pub danger: Color,
    /// Ground of danger.
    pub danger_tint: Color,
    /// Text on danger.
    pub on_danger: Color,
    /// Caution and staleness only.
    pub caution: Color,
    /// Ground of caution.
    pub caution_tint: Color,
    /// Good to know.
    pub tip: Color,
    /// Ground of a tip.
    pub tip_tint: Color,
    /// What changed.
    pub changed: Color,
    /// Ground of what changed.
    pub changed_tint: Color,
    /// The focus ring, nothing else.
    pub focus: Color,
    /// Ground of selected text.
    pub selection: Color,
    /// Ground of what a search found.
    pub mark: Color,
    /// Text on it.
    pub mark_ink: Color,
    /// A source marker.
    pub source: Color,
    /// Ground of a source marker.
    pub source_tint: Color,
    /// Ground of a sentence to say.
    pub speech: Color,
    /// Outline of a sentence to say.
    pub speech_edge: Color,
    /// The English sentence.
    pub on_speech: Color,
    /// Its meaning and limit.
    pub speech_muted: Color,
    /// Veil behind what covers the page.
    pub scrim: Color,
    /// How much of what lies under it the scrim covers, from 0 to 1.
    pub scrim_cover: f32,
    /// Width of ordinary borders in px: 2 in high contrast, so that every panel has an edge.
    pub border: f32,
}

impl Palette {
    /// What dims the page under a dialog.
    pub fn scrim_over_page(&self) -> Color {
        self.scrim.scale_alpha(self.scrim_cover)
    }
}

/// Ink on warm paper.
pub static PAPER: Palette = Palette {
    paper: hex(0xFBF8F1),
    pane: hex(0xF2EDE2),
    surface: hex(0xFFFFFF),
    ink: hex(0x24201A),
    ink_muted: hex(0x5E574B),
    rule: hex(0xDDD5C5),
    edge: hex(0x857C6C),
    accent: hex(0x0A5A5D),
    accent_hover: hex(0x06424A),
    accent_tint: hex(0xE0EDEA),
    on_accent: hex(0xFFFFFF),
    danger: hex(0x9A2E1A),
    danger_tint: hex(0xFAE9DF),
    on_danger: hex(0xFFFFFF),
    caution: hex(0x765000),
    caution_tint: hex(0xFAEFD2),
    tip: hex(0x465E1D),
    tip_tint: hex(0xEDF2DD),
    changed: hex(0x633F6A),
    changed_tint: hex(0xF2E9F3),
    focus: hex(0x2B3DBD),
    selection: hex(0xBFDADF),
    mark: hex(0xC9E4DF),
    mark_ink: hex(0x24201A),
    source: hex(0x0A5A5D),
    source_tint: hex(0xFFFFFF),
    speech: hex(0xF4ECDB),
    speech_edge: hex(0x887551),
    on_speech: hex(0x24201A),
    speech_muted: hex(0x5E574B),
    scrim: hex(0x24201A),
    scrim_cover: 0.62,
    border: 1.0,
};

/// Light on dark.
pub static DARK: Palette = Palette {
    paper: hex(0x1B1916),
    pane: hex(0x23201C),
    surface: hex(0x2B2823),
    ink: hex(0xF1ECE2),
    ink_muted: hex(0xBBB2A3),
    rule: hex(0x3F3A33),
    edge: hex(0x8E8575),
    accent: hex(0x76CAC4),
    accent_hover: hex(0xA0DFDA),
    accent_tint: hex(0x1F3837),
    on_accent: hex(0x0A2423),
    danger: hex(0xF59C86),
    danger_tint: hex(0x44231B),
    on_danger: hex(0x2B0F08),
    caution: hex(0xEDC36F),
    caution_tint: hex(0x3B2F14),
    tip: hex(0xB8CF87),
    tip_tint: hex(0x2B331A),
    changed: hex(0xDAADE0),
    changed_tint: hex(0x38283B),
    focus: hex(0xBBC0FF),
    selection: hex(0x2C5557),
    mark: hex(0x2A4F4C),
    mark_ink: hex(0xF1ECE2),
    source: hex(0x76CAC4),
    source_tint: hex(0x2B2823),
    speech: hex(0x312C20),
    speech_edge: hex(0xA08F69),
    on_speech: hex(0xF1ECE2),
    speech_muted: hex(0xC4BBAA),
    scrim: hex(0x000000),
    scrim_cover: 0.62,
    border: 1.0,
};

/// Black ground, strongest contrast.
pub static HIGH_CONTRAST: Palette = Palette {
    paper: hex(0x000000),
    pane: hex(0x000000),
    surface: hex(0x000000),
    ink: hex(0xFFFFFF),
    ink_muted: hex(0xE4E4E4),
    rule: hex(0xFFFFFF),
    edge: hex(0xFFFFFF),
    accent: hex(0x6FF0E6),
    accent_hover: hex(0xB9FBF6),
    accent_tint: hex(0x00302D),
    on_accent: hex(0x000000),
    danger: hex(0xFFA994),
    danger_tint: hex(0x000000),
    on_danger: hex(0x000000),
    caution: hex(0xFFD85C),
    caution_tint: hex(0x000000),
    tip: hex(0xC8F17C),
    tip_tint: hex(0x000000),
    changed: hex(0xF2BBFF),
    changed_tint: hex(0x000000),
    focus: hex(0xFFF04A),
    selection: hex(0x00469E),
    mark: hex(0x6FF0E6),
    mark_ink: hex(0x000000),
    source: hex(0x6FF0E6),
    source_tint: hex(0x000000),
    speech: hex(0x000000),
    speech_edge: hex(0xFFFFFF),
    on_speech: hex(0xFFFFFF),
    speech_muted: hex(0xE4E4E4),
    scrim: hex(0x000000),
    scrim_cover: 0.85,
    border: 2.0,
};

const fn hex(rgb: u32) -> Color {
    let [_, r, g, b] = rgb.to_be_bytes();
    Color { r: r as f32 / 255.0, g: g as f32 / 255.0, b: b as f32 / 255.0, a: 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast ratio as WCAG 2.2 defines it, from relative luminance.
    fn contrast(a: Color, b: Color) -> f32 {
        let (a, b) = (a.relative_luminance(), b.relative_luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_and_part_has_enough_contrast_in_every_theme() {
        for (name, p, text) in [("paper", &PAPER, 4.5), ("dark", &DARK, 4.5), ("high contrast", &HIGH_CONTRAST, 7.0)] {
            let inks = [p.ink, p.ink_muted, p.accent];
            let grounds =
                [p.paper, p.pane, p.surface, p.accent_tint, p.danger_tint, p.caution_tint, p.tip_tint, p.changed_tint];
            let mut texts: Vec<(Color, Color)> =
                inks.iter().flat_map(|ink| grounds.iter().map(|ground| (*ink, *ground))).collect();
            texts.extend([
                (p.on_accent, p.accent),
                (p.on_accent, p.accent_hover),
                (p.on_danger, p.danger),
                (p.paper, p.ink),
                (p.danger, p.paper),
                (p.danger, p.danger_tint),
                (p.caution, p.caution_tint),
                (p.tip, p.tip_tint),
                (p.changed, p.changed_tint),
                (p.accent_hover, p.paper),
                (p.accent_hover, p.surface),
                (p.accent_hover, p.accent_tint),
                (p.accent_hover, p.pane),
                (p.source, p.source_tint),
                (p.on_speech, p.speech),
                (p.speech_muted, p.speech),
                (p.accent, p.speech),
                (p.ink, p.selection),
            ]);
            for (front, behind) in texts {
                let ratio = contrast(front, behind);
                assert!(ratio >= text, "{name}: text {front:?} on {behind:?} has {ratio:.2}");
            }
            let parts = [
                (p.edge, p.paper),
                (p.edge, p.pane),
                (p.edge, p.surface),
                (p.speech_edge, p.paper),
                (p.focus, p.paper),
                (p.focus, p.pane),
                (p.focus, p.surface),
                (p.focus, p.accent_tint),
                (p.focus, p.danger_tint),
                (p.focus, p.caution_tint),
                (p.focus, p.tip_tint),
                (p.focus, p.changed_tint),
                (p.focus, p.speech),
            ];
            for (front, behind) in parts {
                let ratio = contrast(front, behind);
                assert!(ratio >= 3.0, "{name}: part {front:?} on {behind:?} has {ratio:.2}");
            }
        }
    }
}
