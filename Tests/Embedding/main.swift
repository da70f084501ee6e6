import Suan

// A session knows the companies and the rates that ship with suan. What one statement defines, later ones use.
let session = Session()
let setup = session.answer(to: "fn multiple(c) = c.valuation / annualize(c.revenue)")
precondition(!setup.failed, "\(setup.messages)")

for company in ["minimax", "zhipu"] {
    let answer = session.answer(to: "multiple(\(company))")
    guard let multiple = answer.number else { continue }
    print("\(company): \(multiple.decimal(significant: 4)) times a year's sales")
    for message in answer.messages { print("  \(message.severity) \(message.code): \(message.text)") }
}

// Amounts come with their unit and the time they speak of; what they rest on are facts of their messages.
let revenue = session.answer(to: "minimax.revenue in CNY")
if let number = revenue.number, case .period(let period, _, _)? = revenue.basis {
    let rate = revenue.messages("rate").first?.facts("rate").first ?? "?"
    print("\(number.double.rounded()) \(revenue.unit ?? "") from \(period.first) to \(period.last), at \(rate)")
}

// A statement that fails changes nothing. Its code stays the same in later versions; its fix can be typed.
let sum = session.answer(to: "minimax.revenue + zhipu.revenue")
if let error = sum.error { print("\(error.code) in line \(error.line ?? 0): try \(error.fix ?? "something else")") }
