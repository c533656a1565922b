import { Command, CommanderError, Option } from "commander";
import { type Effects, realEffects } from "../effects.js";
import { formatError, ParallaxError, usageError } from "../errors.js";

const VERSION = "0.1.0";

const HUB = "the power: a country (RUS, Russia) or a group as one side (EU27)";
const WITH = "its neighbours: countries and groups, separated by commas (KAZ,KGZ or central-asia)";
const CURRENCY = "show money in USD or EUR, at the rate of its period (default: as published)";
const LANGUAGES = "languages of the text, separated by commas, or all: en, de, fr, ru";
const BASELINE = "years to judge against (default: the ten years before)";

/** Asks for options that must be given. Commander's own check would come before its check for unknown options, which says more. */
function need(command: string, options: Record<string, unknown>, examples: Record<string, string>): void {
  const missing = Object.keys(examples).filter((name) => options[name] === undefined);
  if (missing.length === 0) return;
  throw usageError({
    code: "OPTION_MISSING",
    message: `${command} needs ${missing.map((name) => `--${name}`).join(" and ")}`,
    expected: missing.map((name) => `--${name} ${examples[name]}`).join(" "),
    found: "nothing",
    todo: `see parallax ${command} --help`,
  });
}

/**
 * The command line. Commands are imported only when they run, so that --help needs none of them.
 * @param done gets the exit code of the command that ran
 */
function program(effects: Effects, done: (code: number) => void): Command {
  const parallax = new Command("parallax")
    .description(
      "How has the relationship between a power and its neighbours changed over a period, and how do you know?",
    )
    .version(VERSION)
    .configureOutput({
      writeOut: (text) => effects.stdout.write(text),
      writeErr: (text) => effects.stderr.write(text),
      getOutHelpWidth: () => effects.stdout.columns ?? 100,
      getErrHelpWidth: () => effects.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride()
    .showSuggestionAfterError(true)
    .addHelpText(
      "after",
      `
Examples:
  parallax dossier --hub RUS --with central-asia --year 2022
  parallax measure trade.turnover --hub RUS --with KAZ,KGZ --from 2015 --to 2023
  parallax explain trade.turnover:RUS:KGZ:2022@KGZ

Data goes to stdout, progress to stderr. PARALLAX_HOME names the folder of your own editions.
Exit codes: 0 done (holes are fine), 1 failed, 2 wrong use.`,
    );

  const command = (name: string, description: string, example: string) =>
    parallax
      .command(name)
      .description(description)
      .option("--json", "print JSON (its schema is in schemas/)")
      .option("--no-color", "no colours, at a terminal too")
      .option("--debug", "show the stack of an error")
      .addHelpText("after", `\nExample:\n  ${example}`);
  const speaking = (to: Command) =>
    to.option("--lang <language>", "language of the text: en, de, fr or ru", "en");
  const csv = (to: Command) => to.option("--csv", "print comma-separated values");

  csv(
    command(
      "dossier",
      "answer one question: how has the relationship changed?",
      "parallax dossier --hub RUS --with central-asia --year 2022 --out dossier",
    ),
  )
    .option("--hub <country>", HUB)
    .option("--with <countries>", WITH)
    .addOption(new Option("--year <year>", "the year asked about").conflicts("period"))
    .addOption(
      new Option("--period <period>", "instead of a year: 2022-Q1, 2022-03, 2021-2022, 2022-01..2022-08"),
    )
    .option("--baseline <years>", BASELINE)
    .option("--currency <currency>", CURRENCY)
    .option(
      "--weights <weights>",
      "add an overall index: equal, or facets with whole numbers (trade=2,politics=1,people=1)",
    )
    .option("--lang <languages>", LANGUAGES, "en")
    .option("--out <folder>", "write dossier.json, and .md and .html for each language, into this folder")
    .option("--pdf", "with --out: the page as PDF too, where a Chromium is found")
    .action(async (options) => {
      need("dossier", options, { hub: "RUS", with: "central-asia" });
      if (options.period === undefined) need("dossier", options, { year: "2022" });
      done(await (await import("./dossier.js")).dossierCommand(options, effects));
    });

  speaking(
    csv(
      command(
        "measure <id>",
        "one measure over the years, as each side says it",
        "parallax measure trade.turnover --hub RUS --with KAZ,KGZ --from 2015 --to 2023",
      ),
    ),
  )
    .option("--hub <country>", HUB)
    .option("--with <countries>", WITH)
    .option("--from <period>", "first period")
    .option("--to <period>", "last period (default: the first)")
    .option("--baseline <years>", "years to judge against (default: the ten years before each period)")
    .option("--currency <currency>", CURRENCY)
    .action(async (id, options) => {
      need("measure", options, { hub: "RUS", with: "KAZ,KGZ", from: "2015" });
      done(await (await import("./measure.js")).measureCommand(id, options, effects));
    });

  speaking(
    csv(
      command(
        "events",
        "what happened between them, who reports it and where; and how often the leaders visited",
        "parallax events --hub RUS --with KAZ --year 2022 --kind visit",
      ),
    ),
  )
    .option("--hub <country>", HUB)
    .option("--with <countries>", WITH)
    .addOption(
      new Option("--year <period>", "the year or other period asked about").conflicts(["from", "to"]),
    )
    .option("--from <year>", "first year")
    .option("--to <year>", "last year (default: the first)")
    .option("--kind <kind>", "only one kind: visit, summit, law-passed, transit-interrupted ...")
    .option("--count", "count visits by each rule, a year each, with their list")
    .action(async (options) => {
      need("events", options, { hub: "RUS", with: "KAZ" });
      if (options.from === undefined) need("events", options, { year: "2022" });
      done(await (await import("./events.js")).eventsCommand(options, effects));
    });

  speaking(
    command(
      "explain <id>",
      "from a reading to its figures, from a figure to who said it, when and on which terms",
      "parallax explain trade.turnover:RUS:KGZ:2022@KGZ",
    ),
  )
    .option("--baseline <years>", BASELINE)
    .option("--currency <currency>", CURRENCY)
    .action(async (id, options) =>
      done(await (await import("./explain.js")).explainCommand(id, options, effects)),
    );

  speaking(
    command(
      "reconcile <reading>",
      "why another published number differs from a reading, step by step",
      'parallax reconcile trade.hub_exports:EU27:KAZ:2022@EU27 --with "7624.6m USD"',
    ),
  )
    .option("--with <amount>", 'the other number: 7240.5e6, "7.24bn EUR", "7624.6 million USD"')
    .option(
      "--scope <what>",
      "what it is of, where you know: side=partner,scope=EU27+GBR,months=1-11,basis=CIF,currency=USD,edition=ID,product=CODE",
    )
    .action(async (id, options) => {
      need("reconcile", options, { with: "7240.5e6" });
      done(await (await import("./reconcile.js")).reconcileCommand(id, options, effects));
    });

  speaking(
    command(
      "rate <amounts...>",
      "at which rate of exchange an amount in two currencies is right",
      'parallax rate "1.4bn USD" "1.3bn EUR" "2bn USD" "1.8bn EUR" --period 2021,2022',
    ),
  )
    .option("--period <periods>", "years and months to judge by their own rates, separated by commas")
    .action(async (amounts, options) =>
      done(await (await import("./rate.js")).rateCommand(amounts, options, effects)),
    );

  speaking(
    csv(
      command(
        "mirror <exporter> <importers>",
        "both sides of a flow: what was sent, what was recorded, and what was not",
        [
          "parallax mirror EU27 KGZ --from 2021 --to 2023",
          "parallax mirror EU27 KAZ,KGZ --from 2021 --to 2023",
          "parallax mirror EU27 KAZ --goods chpl --from 2021-01 --to 2021-12 --csv",
        ].join("\n  "),
      ),
    ),
  )
    .option(
      "--goods <goods>",
      "a list (chpl, chpl:1,2, eu-ban), codes or their beginnings (8703,hs2017:8542), or a file of yours (default: all goods)",
    )
    .option("--from <period>", "first period: a year, quarter or month (default: four years before the last)")
    .option("--to <period>", "last period (default: the last year of which both sides are known)")
    .option("--currency <currency>", "compare in USD or EUR (default: as the exporter publishes)")
    .action(async (exporter, importers, options) =>
      done(await (await import("./mirror.js")).mirrorCommand(exporter, importers, options, effects)),
    );

  speaking(
    csv(
      command(
        "goods <list>",
        "which codes a list of goods names, and what each source at hand can see of them",
        "parallax goods chpl:1,2\n  parallax goods eu-ban --csv\n  parallax goods hs2017:8542\n  parallax goods mine.csv   (code, and listed_from, threshold, name where known)",
      ),
    ),
  ).action(async (list, options) =>
    done(await (await import("./goods.js")).goodsCommand(list, options, effects)),
  );

  speaking(
    csv(
      command(
        "growth <exporter> <importers>",
        "how exports of some goods grew: raw, by codes that live on, beside a year earlier and goods on no list",
        [
          "parallax growth EU27 KAZ,KGZ,UZB --goods eu-ban --period 2022-03..2022-11 --without 27",
          "parallax growth EU27 central-asia --goods chpl --csv",
          "parallax growth EU27 KGZ --goods eu-ban --period 2022 --markets --csv",
        ].join("\n  "),
      ),
    ),
  )
    .option(
      "--goods <list>",
      "chpl, chpl:1,2, eu-ban, codes (8542 or hs2017:8542), or a file of yours",
      "eu-ban",
    )
    .option(
      "--period <period>",
      "a year, quarter, month or 2022-03..2022-11, held against the like one before (default: the last year of the source)",
    )
    .option("--without <codes>", "beginnings of codes that are left out (27: fuels)")
    .option("--least <amount>", "a market counts above this value", "10000000")
    .option("--factor <number>", "and if it grew to at least so many times what it was", "2")
    .option("--markets", "show every such market")
    .option("--source <source>", "the source of trade by code (default: the one that sees most of the list)")
    .action(async (exporter, importers, options) =>
      done(await (await import("./growth.js")).growthCommand(exporter, importers, options, effects)),
    );

  csv(
    command(
      "reroutes",
      "which goods now travel to a hub through third countries, how much, and how one knows",
      [
        "parallax reroutes --hub RUS --via KAZ,KGZ,UZB --goods chpl --break 2022-03",
        "parallax reroutes --hub RUS --via auto --goods eu-ban --break 2022-03 --out reroutes",
        "parallax reroutes --hub RUS --via KGZ --goods mine.csv --break listed --csv   (code, listed_from)",
        "parallax reroutes --hub ARM,KAZ --via GEO --goods 8703 --break find --source own-cars",
      ].join("\n  "),
    ),
  )
    .option("--hub <countries>", "where the goods end: countries or groups (RUS)")
    .option(
      "--via <countries>",
      "through whom: countries and groups, or auto: every partner of the source",
      "auto",
    )
    .option(
      "--goods <list>",
      "chpl, chpl:1,2, eu-ban, codes (8542 or hs2017:8542), or a file of your own",
      "chpl",
    )
    .option(
      "--break <period>",
      "from when the goods are under sanctions: 2022-03; listed: each code from its own date; find: where each series breaks",
    )
    .option("--against <countries>", "partners that are no way to the hub, to hold the others against")
    .option(
      "--against-hubs <countries>",
      "destinations to which nothing is rerouted, to hold the hub against; rest: all others of the source",
    )
    .option("--source <source>", "the source of trade by code (default: the one that sees most of the list)")
    .option("--lang <languages>", LANGUAGES, "en")
    .option("--out <folder>", "write reroutes.json, and .html for each language, into this folder")
    .action(async (options) => {
      need("reroutes", options, { hub: "RUS", break: "2022-03" });
      done(await (await import("./reroutes.js")).reroutesCommand(options, effects));
    });

  speaking(
    csv(
      command(
        "check <article>",
        "which statements of an article the figures support, and which not",
        "parallax check article.txt\n  parallax check article.html --date 2023-01-05 --query\n  parallax check article.txt --out checked --lang en,de,fr,ru\n  curl -s https://example.org/article | parallax check - --json",
      ),
    ),
  )
    .option("--date <day>", "the day of writing (default: the last year that the text names)")
    .option(
      "--query [changes]",
      'show what each statement was understood to ask, and ask it otherwise: "3: period=2021 partners=KAZ"',
    )
    .option(
      "--review <file>",
      "keep in this file what a person says of each statement; what was accepted and is another now ends with 1",
    )
    .option("--out <folder>", "write check.json, and .html for each language, into this folder")
    .action(async (article, options) =>
      done(await (await import("./check.js")).checkCommand(article, options, effects)),
    );

  command(
    "similar <law-a> <law-b>",
    "two laws side by side: what they share word for word, and what of it is boilerplate",
    "parallax similar law-a.txt law-b.html --background other-1.txt other-2.txt --out similar",
  )
    .option("--background <laws...>", "unrelated laws of the drafting tradition of the first law")
    .option("--lang <languages>", LANGUAGES, "en")
    .option(
      "--out <folder>",
      "write similar.json, and .html for each language, with both texts, into this folder",
    )
    .action(async (lawA, lawB, options) =>
      done(await (await import("./similar.js")).similarCommand(lawA, lawB, options, effects)),
    );

  speaking(
    csv(command("measures", "what can be measured, with unit, direction and formula", "parallax measures")),
  ).action(async (options) => done(await (await import("./lists.js")).measuresCommand(options, effects)));

  speaking(
    csv(
      command(
        "sources",
        "whose statistics there are, with their editions and terms",
        "parallax sources --json",
      ),
    ),
  ).action(async (options) => done(await (await import("./lists.js")).sourcesCommand(options, effects)));

  speaking(
    csv(command("groups", "groups of countries, with their members by date", "parallax groups")),
  ).action(async (options) => done(await (await import("./lists.js")).groupsCommand(options, effects)));

  speaking(
    command(
      "read <source> <files...>",
      "read a publisher's files into a new edition of your own ledger",
      "parallax read worldbank-wdi ny.gdp.mktp.cd.csv --published 2026-07",
    ),
  )
    .option("--published <name>", "the publisher's own name of the edition")
    .option("--as-of <date>", "day that puts it in order among editions (default: today)")
    .action(async (source, files, options) =>
      done(await (await import("./read.js")).readCommand(source, files, options, effects)),
    );

  speaking(
    command(
      "import <file>",
      "a table of your own, such as a download of UN Comtrade or a spreadsheet, becomes an edition",
      "parallax import exports.csv --as kyrgyz-exports",
    ),
  )
    .option("--as <name>", "name of the source that it becomes, own-NAME (default: of the file)")
    .option(
      "--mapping <file>",
      "how to read a table that is not recognised (default: FILE.mapping.yaml); drafted where it is not there",
    )
    .option("--draft", "only draft the mapping, to be looked through")
    .option("--publisher <name>", "who publishes the table, where its layout or mapping does not say")
    .option("--terms <text>", "on which terms, where its layout or mapping does not say")
    .option("--published <name>", "the publisher's own name of the edition")
    .option("--as-of <date>", "day that puts it in order among editions (default: today)")
    .action(async (file, options) =>
      done(await (await import("./import.js")).importCommand(file, options, effects)),
    );

  speaking(
    command(
      "validate",
      "check every edition held and the files of events and routes, how often the method would cry wolf, and which totals are not believed",
      "parallax validate --placebo --gate",
    ),
  )
    .option("--gate", "which totals are set aside, and which would be with errors put into them")
    .option("--placebo", "how many partner-years before 2022 would be called beyond noise")
    .option(
      "--influence",
      "rank correlation of each measure with the index FBIC, where an edition of it is held",
    )
    .option("--events <folder>", "check the events in this folder instead of those of the package")
    .option("--routes <folder>", "check the routes in this folder instead of those of the package")
    .option("--hub <countries>", "hubs of the placebo, separated by commas", "RUS,CHN")
    .option("--with <countries>", "partners of the placebo", "central-asia,south-caucasus,BLR,MDA")
    .action(async (options) => done(await (await import("./validate.js")).validateCommand(options, effects)));

  return parallax;
}

/**
 * Runs the command line in this process.
 * @param argv the words after the name of the program
 * @returns the exit code: 0 done, 1 failed, 2 wrong use
 */
export async function run(argv: readonly string[], effects: Effects = realEffects()): Promise<number> {
  let code = 0;
  try {
    const parallax = program(effects, (result) => {
      code = result;
    });
    if (argv.length === 0) {
      effects.stdout.write(parallax.helpInformation());
      return 2;
    }
    await parallax.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    effects.stderr.write(`${formatError(error, argv.includes("--debug"))}\n`);
    return error instanceof ParallaxError ? error.exit : 1;
  }
}
