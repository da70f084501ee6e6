/// The shortest decimal `mantissa × 10^-places` that reads back as this double, which is finite and not negative.
///
/// The standard library finds the digits (SwiftDtoa); its text is read here.
func shortestDecimal(_ value: Double) -> (mantissa: UInt, places: Int) {
    var mantissa: UInt = 0
    var places = 0
    var exponent = 0
    var (afterPoint, afterE, negativeExponent) = (false, false, false)
    for byte in value.description.utf8 {
        switch byte {
        case 48...57 where afterE: exponent = exponent &* 10 &+ Int(byte &- 48)
        case 48...57:
            // A large whole number is written out with zeros, never past 17 places.
            mantissa = mantissa &* 10 &+ UInt(byte &- 48)
            if afterPoint { places &+= 1 }
        case 46: afterPoint = true
        case 45: negativeExponent = true
        case 101: afterE = true
        default: break
        }
    }
    return (mantissa, places &- (negativeExponent ? -exponent : exponent))
}
