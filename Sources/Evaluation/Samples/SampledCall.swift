import Numbers
import Quantities
import Reporting
import Resolution

/// A call of a function of the language with uncertain arguments. Where the function only reckons with them, it is run
/// once with whole columns; where it asks what samples answer differently, it is run for every sample by itself.
struct SampledCall {
    private let evaluator: Evaluator
    private let call: Call
    private let work: NativeFunction.Work?
    private var site: Site { evaluator.site }

    /// - Returns: Nil where no argument is uncertain, and for a function that looks at all samples together.
    init?(_ evaluator: Evaluator, _ call: Call, _ work: NativeFunction.Work?) {
        guard evaluator.state.draws > 0, call.values.contains(where: \.holdsSamples) else { return nil }
        switch call.builtin.samples {
        case .each: break
        case .reads: if call.builtin.looksAtAllSamples(of: call.values) { return nil }
        case .draws, .columns: return nil
        }
        (self.evaluator, self.call, self.work) = (evaluator, call, work)
    }

    func value() throws(Failure) -> Value {
        let sampling = evaluator.state.sampling
        let wasOpen = sampling.isOpen
        defer { if wasOpen { sampling.open() } }
        sampling.close()
        let said = evaluator.report.remembered
        do throws(Failure) {
            let value = try BuiltinRun.value(of: call, work)
            if case .quantity(let quantity) = value { try evaluator.limits.hold(quantity.number, call.span) }
            if !sampling.isOpen { return value }
        } catch {
            guard sampling.isOpen, error.diagnostic.code != .interrupted else { throw offeringGiven(error) }
        }
        sampling.close()
        evaluator.report.goBack(to: said)
        return try rowByRow()
    }

    /// Runs the function for every sample that is there.
    private func rowByRow() throws(Failure) -> Value {
        guard let count = call.values.lazy.compactMap(\.sampleCount).first else {
            return try BuiltinRun.value(of: call, work)
        }
        try checkCounts(count)
        var rows = SampledResult(count: count, function: call.name)
        var warnings = SampledWarnings()
        var (failing, present) = (0, 0)
        var first: Failure?
        let before = evaluator.report.remembered
        let draws = evaluator.lens.draws
        let selection = evaluator.lens.selection
        let progress = evaluator.state.progress
        progress?.begin(.samples, of: count)
        defer { progress?.end() }
        for row in 0..<count {
            try call.poll()
            progress?.show(row)
            guard selection?[row] != false else {
                rows.leaveOut(row)
                continue
            }
            guard selection == nil || selection?[row] == true, let values = call.values.rows(row) else { continue }
            present += 1
            evaluator.lens.draws = draws
            let mark = evaluator.mark
            do throws(Failure) {
                try rows.put(try BuiltinRun.value(of: call.with(values), work), at: row, call)
            } catch {
                guard error.diagnostic.code != .interrupted, !(error.diagnostic.finding is SamplingFinding) else {
                    throw error
                }
                evaluator.rewind(to: mark)
                failing += 1
                if first == nil { first = error }
            }
            warnings.add(evaluator.report.warnings, beyond: before)
            evaluator.report.goBack(to: before)
        }
        if present == 0, selection == nil { throw site.failure(SamplingFinding.noSamples, at: call.span) }
        // Only the samples that the branch under way is for were tried: each of them is wanted.
        if var failure = first {
            failure.diagnostic.finding = SamplingFinding.inSamples(
                Cause(failure.diagnostic.finding), failing: failing, of: present)
            failure.diagnostic.fix = nil
            throw failure
        }
        warnings.tell(evaluator.report, of: present)
        return try rows.value(evaluator.state.sampling, call)
    }

    /// - Throws: where the arguments have not the same number of samples.
    private func checkCounts(_ count: Int) throws(Failure) {
        for (index, value) in call.values.enumerated() {
            guard let other = value.unlikeCount(count) else { continue }
            throw site.failure(NumberError.sampleCounts(count, other), at: call.spans[index])
        }
    }

    /// What a root or a logarithm needs of its argument, after its name.
    private static let domains = ["sqrt": ">= 0", "ln": "> 0", "log10": "> 0", "log2": "> 0"]

    /// The error with a correction where the function is of one name that some samples only have no result of.
    private func offeringGiven(_ failure: Failure) -> Failure {
        guard let finding = failure.diagnostic.finding as? NumberFinding, case .inSamples(let fault) = finding.error,
            fault.cause == .noRealResult, let domain = SampledCall.domains[call.name]
        else { return failure }
        var failure = failure
        failure.diagnostic.fix = site.giving(call.spans[0], domain, fault)
        return failure
    }
}

extension Site {
    /// The statement with a name restricted to the samples that have a result; nil where it is no name, or none has one.
    ///
    /// - Parameter condition: what stands after the name in a condition that holds for them.
    func giving(_ operand: Span, _ condition: String, _ fault: SampleFault) -> String? {
        let name = text(operand)
        guard fault.failing < fault.total, name.isName, let statement = statementSpan,
            statement.start <= operand.start, operand.end <= statement.end
        else { return nil }
        return correcting(operand, with: "given(\(name), \(name) \(condition))")
    }
}

extension String {
    /// Whether it is a name, or a member of one.
    fileprivate var isName: Bool {
        guard let first = unicodeScalars.first, first.properties.isAlphabetic || first == "_" else { return false }
        return unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" || $0 == "."
        }
    }
}
