import Reporting
import Resolution

/// A function called again and again, for `map`, `fold` and their like: what every call does alike is done once, and one
/// frame serves all, since names within a function get their values before they are read.
struct Repetition {
    private let evaluator: Evaluator
    private let function: Function
    private let span: Span

    init(_ evaluator: Evaluator, of function: Function, _ span: Span) {
        (self.evaluator, self.function, self.span) = (evaluator, function, span)
    }

    /// What the function gives of each item.
    func results(of items: [Value]) throws(Failure) -> [Value] {
        var results: [Value] = []
        defer { Disposal.letGo(&results) }
        results.makeRoom(for: items.count)
        guard let code = code(taking: 1) else {
            for item in items { results.append(try evaluator.apply(function, to: item, span)) }
            return results
        }
        let (frame, callerBase, body) = (evaluator.locals.count, evaluator.base, code.body)
        try open(code)
        var quick: QuickRun?
        for index in items.indices {
            // A few steps on registers take less time than asking.
            if index & 15 == 0 || quick == nil { try evaluator.limits.poll(span) }
            if let quick, quick.put(items[index], in: 0), let value = quick.value() {
                results.append(value)
                continue
            }
            _ = evaluator.locals.put(items[index], at: frame)
            results.append(try evaluator.run(body))
            let form = code.form.registers
            quick = form.mayRun ? QuickRun(body, form, evaluator) : nil
        }
        close(frame, callerBase)
        return results
    }

    /// What the function gives of the result so far and the next item, and so on to the last.
    ///
    /// - Parameter step: told of every result.
    func folded(_ items: [Value], from start: Value, _ step: (Value) -> Void) throws(Failure) -> Value {
        var result = start
        guard let code = code(taking: 2) else {
            for item in items {
                result = try evaluator.apply(function, [result, item], span)
                step(result)
            }
            return result
        }
        let (frame, callerBase, body) = (evaluator.locals.count, evaluator.base, code.body)
        try open(code)
        let added = evaluator.lens.isPlain ? body.added(to: .first) : nil
        for item in items {
            try evaluator.limits.poll(span)
            // The result so far is held by its frame alone, so that a text can grow where it is.
            if let added, case .text(var text) = result {
                result = .truth(false)
                _ = evaluator.locals.put(item, at: frame + 1)
                try TextMaking(evaluator, body.span).append(added, to: &text)
                result = .text(text)
                step(result)
                continue
            }
            _ = evaluator.locals.put(result, at: frame)
            _ = evaluator.locals.put(item, at: frame + 1)
            result = .truth(false)
            result = try evaluator.run(body)
            step(result)
        }
        close(frame, callerBase)
        return result
    }

    /// The function's code, where nothing but its arguments has to be put into its frame.
    private func code(taking count: Int) -> FunctionCode? {
        guard case .code(let code) = function.body, code.plainCount == count,
            code.frame.source === evaluator.site.source, !evaluator.isWatched
        else { return nil }
        return code
    }

    private func open(_ code: FunctionCode) throws(Failure) {
        guard evaluator.limits.hasStack, evaluator.calls < Limits.deepestCalls else {
            throw evaluator.endless(function, span)
        }
        evaluator.base = evaluator.locals.count
        evaluator.calls += 1
        evaluator.locals.open(code.frame.size)
    }

    private func close(_ frame: Int, _ callerBase: Int) {
        evaluator.locals.truncate(to: frame)
        evaluator.base = callerBase
        evaluator.calls -= 1
    }
}
