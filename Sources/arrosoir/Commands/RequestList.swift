import App
import ArgumentParser
import JSON
import Relationships
import TerminalUI

/// `arrosoir request list`: by how they stand, with what is proposed for those to sort.
struct RequestList: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "list", .requestList) }

    @Flag(help: .of(.closedToo)) var all = false
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let groups = session.network.requests(on: session.today)
        let states = Request.State.allCases.filter { all || $0.isMine || $0 == .waiting }
        let requests = states.flatMap { groups[$0] ?? [] }
        if json.isOn {
            session.console.print(.array(requests.map { session.network.json(of: $0, on: session.today) }))
        } else if requests.isEmpty {
            session.console.say(.noRequest)
        } else {
            for state in states { print(groups[state] ?? [], state, in: session) }
        }
    }

    private func print(_ requests: [Request], _ state: Request.State, in session: Session) {
        guard !requests.isEmpty else { return }
        session.console.print([Span(Phrase.requests(state)[session.console.language], .heading)])
        session.console.print(table: requests.map { row($0, state, in: session) }, indent: 1)
    }

    private func row(_ request: Request, _ state: Request.State, in session: Session) -> [Span] {
        let language = session.console.language
        let words =
            state == .toSort
            ? Phrase.proposal(session.network.triageProposal(for: request))[language]
            : [request.triage.map { Phrase.triage($0)[language] }, request.answer].compactMap { $0 }
                .joined(separator: " · ")
        let later = request.notBefore.flatMap { day in
            day > session.today ? Phrase.putOffMark(until: day, today: session.today)[language] : nil
        }
        let day = [request.answered, request.replied].compactMap { $0 }.max() ?? request.date
        return [
            Span(request.name), Span([request.title, request.organization].compactMap { $0 }.joined(separator: ", ")),
            Span(Phrase.ago(day, today: session.today)[language]), Span(words), Span(later ?? "", .quiet),
            Span(request.id.text, .quiet),
        ]
    }
}

/// `arrosoir request show nora`: all of it, the message last.
struct RequestShow: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "show", .requestShow) }

    @OptionGroup var which: RequestArgument
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let request = try session.request(which.which)
        if json.isOn {
            session.console.print(session.network.json(of: request, on: session.today))
        } else {
            print(request, in: session)
        }
    }

    private func print(_ request: Request, in session: Session) {
        let (console, network, today) = (session.console, session.network, session.today)
        let state = network.state(of: request, on: today)
        let sorted = request.triage.map { Phrase.triage($0)[console.language] }
        let words = [Phrase.requestState(state)[console.language], sorted].compactMap { $0 }
        let heading = [
            request.name, [request.title, request.organization].compactMap { $0 }.joined(separator: ", "),
        ]
        console.print([Span(heading.filter { !$0.isEmpty }.joined(separator: " · "), .heading)])
        let proposal = state == .toSort ? Phrase.proposal(network.triageProposal(for: request)) : nil
        let rows: [(Phrase, String?)] = [
            (.stateLabel, words.joined(separator: " · ")), (.proposalLabel, proposal?[console.language]),
            (.fromLabel, Phrase.came(request.date, by: request.source, today: today)[console.language]),
            (.linkLabel, request.url), (.emailLabel, request.email),
            (.repliedLabel, request.replied.map { Phrase.ago($0, today: today)[console.language] }),
            (.snoozedLabel, request.notBefore.map { Phrase.coming($0, today: today)[console.language] }),
            (.contactLabel, request.contact.flatMap { network.contact($0)?.name }),
            (.answerLabel, request.answer),
        ]
        console.print(
            table: rows.compactMap { label, text in text.map { [Span(label[console.language], .quiet), Span($0)] } },
            indent: 1)
        guard let message = request.message else { return }
        console.print("")
        for line in DisplayText.lines(of: message) { console.print(" " + line) }
    }
}
