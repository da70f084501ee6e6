import Builtins
import Companies
import Quantities
import Resolution
import Statements
import Suan
import Syntax
import TestSupport
import Testing

@Suite("Metrics that ship, and what they measure") struct MetricTests {
    /// The metrics as the catalogue has them, with a state that knows their names.
    private func shipped() -> (metrics: [Metric], state: State) {
        let state = Session().state
        state.defineShippedMetrics()
        return (state.companies.metrics, state)
    }

    @Test("Read as a catalogue the text is what it is as a script")
    func catalogueIsAScript() {
        let (metrics, state) = shipped()
        let script = Session()
        #expect(metrics.count > 150)
        let text = String(decoding: ShippedTexts.metrics, as: UTF8.self)
        // Other names, so that nothing is there before.
        let renamed = text.split(separator: "\n").filter { $0.hasPrefix("metric ") }.map { line in
            let parts = line.split(separator: " also ")
            let names = parts[1].split(separator: " : ")[0].split(separator: ", ").map { "_\($0)" }
            return "metric _" + parts[0].dropFirst(7) + " also " + names.joined(separator: ", ") + " : "
                + parts[1].split(separator: " : ")[1]
        }
        #expect(renamed.count == metrics.count)
        let said = script.answer(renamed.joined(separator: "\n"))
        #expect(said.isEmpty, "\(said)")
        for metric in metrics {
            let name = state.name(metric.name)
            guard let place = script.state.metric(script.state.symbols.intern("_" + name)) else {
                Issue.record("\(name)")
                continue
            }
            let read = script.state.companies.metrics[place]
            #expect(read.title == metric.title && read.kind == metric.kind, "\(name)")
            #expect(read.also.map(script.state.name) == metric.also.map { "_" + state.name($0) }, "\(name)")
            #expect(read.dimension?.text == metric.dimension?.text && read.dimension?.money == metric.dimension?.money)
            guard let one = read.dimension, let other = metric.dimension else { continue }
            #expect(script.state.units.text(of: one.rest) == state.units.text(of: other.rest), "\(name)")
        }
    }

    @Test("No name is another's, a unit's, a word's of the language or, but for one, a function's")
    func namesAreFree() {
        let (metrics, state) = shipped()
        var seen: Set<String> = []
        let units = Set(HelpUnits.names)
        let functions = Set(StandardFunctions.all.filter { !$0.givesWay }.map(\.name))
        for metric in metrics {
            let names = ([metric.name] + metric.also).map(state.name)
            #expect(metric.title?.isEmpty == false && metric.dimension != nil, "\(names[0])")
            #expect(names.contains { $0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }, "\(names)")
            for name in names {
                #expect(seen.insert(name).inserted && !units.contains(name), "\(name)")
                #expect(!state.symbols.intern(name).isReserved && Currency.isFree(name, state), "\(name)")
                // `acme.market_cap` is a figure, `market_cap(price, shares)` a function.
                #expect(
                    !functions.contains(name) && !state.isInLibrary(state.symbols.intern(name)) || name == "market_cap")
            }
        }
    }
}

/// The names of units, but for plurals.
private enum HelpUnits {
    static var names: [String] {
        let catalogue = UnitCatalogue.units
        var names: [String] = []
        catalogue.forEachLine { line in
            catalogue.forEachName(line) { name, _ in names.append(catalogue.text(name)) }
        }
        return names
    }
}

/// Whether a name is no currency's.
private enum Currency {
    static func isFree(_ name: String, _ state: State) -> Bool {
        state.units.unit(named: name).map { !state.units.isMoney($0) } ?? true
    }
}
