import Calendars
import Companies
import Numbers
import Quantities
import Reporting
import Syntax

/// What built-in functions ask of the evaluator by one name.
extension Evaluator {
    var world: State { state }
    var source: Source { site.source }
    var widening: Doubt? { lens.doubt }
    var hasOpenTexts: Bool {
        get { lens.hasOpenTexts }
        set { lens.hasOpenTexts = newValue }
    }

    static let longestText = Limits.longestText
    static let mostItems = Limits.mostItems

    func poll(_ span: Span) throws(Failure) { try limits.poll(span) }
    func checkStack(_ span: Span) throws(Failure) { try limits.checkStack(span) }
    func count(items: Int, _ span: Span) throws(Failure) { try limits.count(items: items, span) }
    func list(_ items: [Value], _ span: Span) throws(Failure) -> Value { try limits.list(items, span) }
    func lookAtText() { lens.lookAtText() }

    func failure(
        _ code: DiagnosticCode, _ message: String, at span: Span, _ text: String = "", fix: String? = nil
    ) -> Failure { site.failure(code, message, at: span, text, fix: fix) }
    func failure(
        _ code: DiagnosticCode, _ message: String, at places: [(Span, String)], fix: String? = nil
    ) -> Failure { site.failure(code, message, at: places, fix: fix) }
    func failure(_ error: NumberError, at span: Span) -> Failure { site.failure(error, at: span) }
    func wrongKind(_ value: Value, wanted: String, at span: Span) -> Failure {
        site.wrongKind(value, wanted: wanted, at: span)
    }
    func replacing(_ place: Span, with text: String, in whole: Span) -> String {
        site.replacing(place, with: text, in: whole)
    }
    func number(_ span: Span, _ operation: () throws(NumberError) -> Number) throws(Failure) -> Number {
        try site.number(span, operation)
    }

    func warn(
        _ code: DiagnosticCode, _ message: String, at places: [(Span, String)], fix: String? = nil
    ) throws(Failure) { report.warn(code, message, at: places, fix: fix) }
    func note(_ code: DiagnosticCode, _ message: String, at span: Span) { report.note(code, message, at: span) }
    func basisName(_ basis: BasisID) -> String { state.bases.fullName(basis) }
    func dimension(_ unit: UnitID) -> String { state.units.describeDimension(unit) }
    func kind(of unit: UnitID) -> Basis.Kind { state.units.kind(of: unit) }
    func countsMonths(_ unit: UnitID) -> Bool { state.units.countsMonths(unit) }
    func timeUnit(_ name: String, _ span: Span) throws(Failure) -> UnitID { try operations.dates.timeUnit(name, span) }

    func sum(_ x: Quantity, _ y: Quantity, negative: Bool, _ places: Places) throws(Failure) -> Quantity {
        try arithmetic.sum(x, y, negative: negative, places)
    }
    func product(_ x: Quantity, _ y: Quantity, _ places: Places) throws(Failure) -> Quantity {
        try arithmetic.product(x, y, places)
    }
    func quotient(_ x: Quantity, _ y: Quantity, _ places: Places) throws(Failure) -> Quantity {
        try arithmetic.quotient(x, y, places)
    }
    func power(_ x: Quantity, _ y: Quantity, _ places: Places) throws(Failure) -> Quantity {
        try arithmetic.power(x, y, places)
    }
    func converted(_ x: Quantity, to unit: UnitID, _ span: Span) throws(Failure) -> Number {
        try arithmetic.converted(x, to: unit, span)
    }
    func scaled(_ number: Number, from unit: UnitID, _ span: Span) throws(Failure) -> Number {
        try arithmetic.scaled(number, from: unit, span)
    }
    func mismatch(
        _ x: Quantity, _ y: Quantity, at places: (Span, Span), whole: Span, verb: String
    ) -> Failure { arithmetic.mismatch.failure(x, y, at: places, whole: whole, verb: verb) }
    func mismatch(_ x: Quantity, _ y: Quantity, _ places: Places, verb: String) -> Failure {
        arithmetic.mismatch.failure(x, y, places, verb: verb)
    }
    func order(_ x: Quantity, _ y: Quantity, at places: (Span, Span), whole: Span) throws(Failure) -> Int {
        try ordering.order(x, y, at: places, whole: whole)
    }
    func order(_ a: Value, _ b: Value, at places: (Span, Span), whole: Span) throws(Failure) -> Int {
        try ordering.order(a, b, at: places, whole: whole)
    }
    func equal(_ a: Value, _ b: Value, at places: (Span, Span), whole: Span) throws(Failure) -> Bool {
        try ordering.equal(a, b, at: places, whole: whole)
    }
    func member(_ name: String, of table: TableValue, _ span: Span, nameSpan: Span) throws(Failure) -> Value {
        try tables.member(name, of: table, span, nameSpan: nameSpan)
    }
    func rows(_ table: TableValue, _ span: Span) throws(Failure) -> [Value] { try tables.rows(table, span) }

    func figure(_ path: Path, at time: Figure.Time, _ span: Span) throws(Failure) -> Value {
        try figures.figure(path, at: time, span)
    }
    func value(of figure: Figure, _ path: Path, _ span: Span) throws(Failure) -> Value {
        try figures.value(of: figure, path, span)
    }
    func name(of path: Path) -> String { state.name(of: path) }
    func bases(of path: Path) -> [String] { figures.bases(of: path) }
    func fiscal(_ path: Path, _ time: Figure.Time) -> String? { figures.fiscal(path, time) }
}

package typealias Machine = Evaluator
package typealias World = State
typealias Code = Node
typealias ArgumentCode = ArgumentNode

extension Node {
    func value(_ evaluator: Evaluator) throws(Failure) -> Value { try evaluator.value(self) }
}

extension ArgumentNode {
    var code: Node { node }
}
