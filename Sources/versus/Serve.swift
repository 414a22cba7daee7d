import ArgumentParser
import VersusBuild
import VersusModel

struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the site in a browser, and again after every save.",
    discussion: """
      Pages are made in memory: no file is written. Open pages load anew when content/, templates/ \
      or versus.yml change. While something is wrong the last good site stays, and the page says \
      what. Only this machine can reach it.

        versus serve --open
        versus serve -C my-site --drafts --port 8080
      """)

  @OptionGroup var site: SiteOptions

  @CommandOption(
    name: [.short, .long],
    help: ArgumentHelp(
      "Where to listen; 0 takes any free port (default: 8000, or the next free one).",
      valueName: "number"))
  var port: Int?

  @Flag(help: "Open the site in the browser.")
  var open = false

  func validate() throws {
    if let port, !(0...65_535).contains(port) {
      throw ValidationError("'\(port)' is no port; a port is a number from 0 to 65535")
    }
  }

  func run() throws {
    let interruption = Interruption()
    var wishes = try site.wishes()
    let server: SiteServer
    do throws(ServeFailure) {
      server = try SiteServer(port: port)
    } catch {
      Terminal.complain("error: \(error)")
      throw ExitCode(74)
    }
    wishes.previewURL = String(server.address.dropLast())
    let watch = SiteWatch(root: site.rootPath, wishes: wishes, isStrict: site.strict)
    watch.start { [site, open] build in
      site.tell(build)
      server.show(build)
      guard build.isFirst else { return }
      // There is nothing to wait for where there is no site at all.
      if build.isOutsideSite { Self.exit(withError: ExitCode(1)) }
      if site.isTalkative { Terminal.say("the site is at \(server.address) (Ctrl-C ends it)") }
      if open, let failure = Browser.open(server.address) {
        Terminal.complain("warning: can't open a browser: \(failure)")
      }
    }
    // The system closes what is open.
    interruption.await()
  }
}

extension SiteOptions {
  /// Says what a build gave, and what it found only once.
  fileprivate func tell(_ build: SiteBuild) {
    if build.hasNews {
      if let failure = build.failure { Terminal.complain("error: \(failure)") }
      Terminal.report(build.diagnostics, as: format, root: rootPath)
    }
    let findings = Summary.findings(build.diagnostics)
    if let site = build.site {
      guard isTalkative else { return }
      let pages = Summary.count(
        site.pages.count { $0.path.hasSuffix(".html") }, "page", "pages")
      let rest = build.awaitsReport ? "the fairness report follows" : findings
      Terminal.say(
        "\(pages) ready (\(Summary.seconds(build.seconds)))" + (rest.isEmpty ? "" : "; \(rest)"))
      if verbose { Terminal.say(site.times) }
    } else if build.hasNews {
      let consequence =
        build.followsGoodOne
        ? "the last good site stays" : "nothing to show until this is fixed"
      Terminal.complain((findings.isEmpty ? "" : findings + "; ") + consequence)
    }
  }
}
