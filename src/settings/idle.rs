use serde::{Deserialize, Serialize};

/// After how many minutes without a key or the pointer a shared desk asks whether someone is still reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "i64", into = "u8")]
pub struct IdleMinutes(u8);

impl IdleMinutes {
    const SHORTEST: i64 = 1;
    const LONGEST: i64 = 30;

    /// A number from 1 to 30; none for another.
    pub fn exactly(minutes: i64) -> Option<Self> {
        let within = (Self::SHORTEST..=Self::LONGEST).contains(&minutes);
        u8::try_from(minutes).ok().filter(|_| within).map(Self)
    }

    /// The number.
    pub fn as_minutes(self) -> u8 {
        self.0
    }

    /// One minute more, if there is room.
    #[must_use]
    pub fn longer(self) -> Self {
        Self::exactly(i64::from(self.0) + 1).unwrap_or(self)
    }

    /// One minute less, if there is room.
    #[must_use]
    pub fn shorter(self) -> Self {
        Self::exactly(i64::from(self.0) - 1).unwrap_or(self)
    }
}

impl Default for IdleMinutes {
    fn default() -> Self {
        Self(5)
    }
}

/// What is out of range is brought into it.
impl From<i64> for IdleMinutes {
    fn from(minutes: i64) -> Self {
        Self::exactly(minutes.clamp(Self::SHORTEST, Self::LONGEST)).unwrap_or_default()
    }
}

impl From<IdleMinutes> for u8 {
    fn from(minutes: IdleMinutes) -> Self {
        minutes.0
    }
}
