/// Finding the zero of a continuous function that changes its sign between two places.
enum Bracket {
    /// The zero between `a` and `b`, at which the function has opposite signs, to the last bit that the function shows.
    ///
    /// Source: Chandrupatla, A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function
    /// without using derivatives, Advances in Engineering Software 28 (1997).
    ///
    /// Complexity: about 10 evaluations where the function is smooth, at most 200.
    static func zero(_ a: Double, _ b: Double, _ function: (Double) -> Double) -> Double {
        var (here, there) = (a, b)
        var (valueHere, valueThere) = (function(a), function(b))
        if valueHere == 0 { return a }
        if valueThere == 0 { return b }
        var (before, valueBefore) = (there, valueThere)
        var step = 0.5
        for _ in 0..<200 {
            let next = here + step * (there - here)
            let value = function(next)
            if value == 0 { return next }
            if (value < 0) == (valueHere < 0) {
                (before, valueBefore) = (here, valueHere)
            } else {
                (before, valueBefore) = (there, valueThere)
                (there, valueThere) = (here, valueHere)
            }
            (here, valueHere) = (next, value)
            let best = valueHere.magnitude < valueThere.magnitude ? here : there
            let tolerance = 2 * best.magnitude * Double.ulpOfOne + Double.leastNormalMagnitude
            let least = tolerance / (there - here).magnitude
            if least > 0.5 { return best }
            // Inverse quadratic interpolation where it is sure to stay between the two, else halving.
            let (xi, phi) = (
                (here - there) / (before - there), (valueHere - valueThere) / (valueBefore - valueThere)
            )
            if phi * phi < xi, (1 - phi) * (1 - phi) < 1 - xi {
                step =
                    valueHere / (valueThere - valueHere) * valueBefore / (valueThere - valueBefore)
                    + (before - here) / (there - here) * valueHere / (valueBefore - valueHere) * valueThere
                    / (valueBefore - valueThere)
                step = min(max(step, least), 1 - least)
            } else {
                step = 0.5
            }
        }
        return valueHere.magnitude < valueThere.magnitude ? here : there
    }
}
