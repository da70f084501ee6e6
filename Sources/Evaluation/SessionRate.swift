import Calendars
import Numbers

/// A rate that the user stated: one of `from` is `number` of `to`.
struct SessionRate {
    /// Currency codes.
    let from: String
    let to: String
    let number: Number
    /// The day it is for; nil for one in force until the session ends.
    let day: Day?
    let source: String?
}
