/**
 * What the example says in other words than at the commit of the baseline. `facts.test.ts` holds the facts of every page
 * against `baseline/`; what it does not find is lost, unless a line here says what has become of it.
 *
 * To add a line: rename, build (`npm run build`), run `npx vitest run tests/facts`. The test names each loss with the
 * closest that is there, and where it can, the line to paste. One rule is one line:
 *
 *   LABELS    [old, new]           the whole text of a heading, column head, dt, caption, summary, link or cell
 *   WORDS     [old, new]           words wherever they stand, also within a label or a sentence
 *   PATTERNS  [/old (.+)/, 'new $1']  sentences that hold names or numbers
 *   COLUMNS   [[old, …], [new, …]]  columns that were divided or joined: their texts are compared joined by a space
 *   MOVED     [old, new]           addresses: the facts of one page stand on another; `*` is one part of an address
 *   RELINKED  [text, old, new]     links that lead to another page
 *   GONE      [address, fact, why] left out on purpose; as the test prints it, `head: text` for a cell
 *
 * A third entry of LABELS, WORDS, PATTERNS and COLUMNS is the beginning of the addresses where alone it holds:
 * ['Of', 'System under test', '/evidence/'].
 *
 * Case counts nowhere. Rules are applied from top to bottom to the old and to the present alike, PATTERNS first, then
 * LABELS, then WORDS: half a renaming fails nothing, and the longer phrase goes above the shorter. A rule that changes
 * nothing in the baseline fails the test.
 *
 * `UPDATE=1 npx vitest run tests/facts` makes the present build the baseline. That is for a change of `content/` that is
 * meant; whoever does it empties these lists, and gives up the comparison with the older commit.
 */
import { DEDUPLICATED_INDEXES, RESIZED_INDEXES } from './resized-indexes.ts';

export type Rule<Old, New> = readonly [old: Old, now: New, addresses?: string];

export const LABELS: Rule<string, string>[] = [
  // Items in full.
  ['Which', 'Evidence', '/requirements/'],
  ['Which', 'Evidence', '/documents/08-'],
  ['Of', 'System under test', '/evidence/'],
  ['Of', 'System under test', '/documents/06-'],
  ['By', 'Foreign key', '/entities/'],
  ['By', 'Foreign key', '/documents/05-'],
  ['From', 'Source', '/entities/'],
  ['From', 'Source', '/documents/05-'],
  ['What follows', 'Rule', '/entities/'],
  ['What follows', 'Rule', '/documents/05-'],
  ['What follows', 'Derived values'],
  ['What holds', 'Title'],
  ['Promised', 'SLA', '/requirements/'],
  ['Promised', 'SLA', '/documents/06-'],
  ['Asked for', 'Required'],
  ['Target then', 'Target at that time'],
  ['Here', 'Multiplicity (this side)'],
  ['There', 'Multiplicity (other side)'],
  ['Points to', 'References'],
  ['Stated', 'Declared'],
  ['Kept', 'Retention'],
  ['empties', 'sets null in'],
  ['What does not count as down', 'Exclusions'],
  ['What must be done', 'Scaling action'],
  ['In the run', 'Actual'],
  ['Which is', 'Match'],
  ['as asked for', 'yes'],
  ['heavier: proves only what is met', 'heavier: can only prove that the target is met'],
  ['lighter: proves only what is missed', 'lighter: can only prove a breach'],
  ['other: proves nothing', 'no: inconclusive'],
  ['Run by run', 'History'],
  ['Targets over time', 'Target history'],
  ['Together', 'Combined', '/requirements/'],
  ['Together', 'Combined', '/documents/06-'],
  ['Together', 'Combined', '/services/'],
  ['Needed by', 'Dependents'],
  ['Backs', 'Validates'],
  ['Limits that were found', 'Limitations'],
  ['Why it was dropped', 'Reason for rejection'],
  ['Rows present', 'Dataset'],
  ['What it measured', 'Measurements'],
  ['It shows', 'Result'],
  ['Decides today', 'Current evidence'],
  ['What it proved', 'Acceptance results'],
  ['The same in numbers', 'Data table'],
  ['Runs of evidence', 'Test runs'],
  ['down', 'downtime'],
  ['dependencies alone', 'dependency downtime'],
  ['begin by', 'start by'],
  ['reached', 'trigger date'],
  // Documents: an item by its id and its title, as pages have them; heads of both were Id, Requirement, Feature, …
  ['Id', 'Title', '/documents/'],
  ['Requirement', 'Title', '/documents/'],
  ['Constraint', 'Title', '/documents/'],
  ['Feature', 'Title', '/documents/07'],
  ['What holds', 'Title'],
  ['What is promised', 'Title'],
  ['What is missing', 'Coverage'],
  ['no criterion', 'not covered', '/documents/08'],
  // Documents: sections.
  ['State', 'Document status', '/documents/'],
  ['The whole model', 'Overview'],
  ['Stated business rules', 'Business rules'],
  ['What a delete takes with it', 'Delete cascade', '/documents/05'],
  ['Records and storage', 'Rows and storage', '/documents/'],
  ['Index of fields', 'Field index'],
  ['How it is measured', 'Measurement'],
  ['Missed, unmeasured, stale', 'Needs attention'],
  ['Slow by requirement', 'Operations allowed more than 1 s'],
  ['When it is accepted', 'Acceptance policy'],
  ['Relationships between domains', 'Cross-domain relationships'],
  ['Cost per month, dearest first', 'Cost per month, highest first'],
  [
    'Requirements that do not stand as asked for',
    'Requirements that are not met, or not known to be',
  ],
  ['Not wholly covered', 'Not fully covered'],
  ['Criteria by area and kind', 'Number of criteria by area and kind'],
  // Documents: heads of columns.
  ['Approved at revision', 'Revision'],
  ['What changed', 'Changes'],
  ['What it holds', 'Contents'],
  ['Of which', 'Sizes'],
  ['Kept', 'Retention'],
  ['Then', 'Disposal', '/documents/05'],
  ['What belongs to it', 'Description', '/documents/05'],
  ['Deleting a row of', 'Entity'],
  ['Is refused by', 'Restricted by'],
  ['Deletes', 'Cascades to', '/documents/05'],
  ['Empties the reference in', 'Sets null in'],
  ['Together', 'Total', '/documents/05'],
  ['All', 'Total', '/documents/08'],
  ['In short', 'Summary'],
  ['Waiting', 'Loading', '/documents/07'],
  ['Per month', 'Cost per month'],
  ['May take', 'Targets'],
  ['Since', 'Date', '/documents/07'],
  ['What is computed', 'Quantity'],
  // Registers: one head for one column, on every page and in every document.
  ['Available', 'Availability'],
  ['Over', 'Window'],
  ['Back after', 'RTO'],
  ['Data lost', 'RPO'],
  ['In', 'Horizon'],
  ['Of', 'Entities', '/performance/'],
  ['Reached', 'Trigger date'],
  ['Bears on', 'Affects'],
  ['Relied on by', 'Used by'],
  ['What was tried', 'Title'],
  ['What must hold', 'Title'],
  ['Shown by', 'Validated by'],
  ['Kind', 'Cardinality', '/data-model/'],
  ['Items owned', 'Items'],
  ["What's possible", 'Possible', '/services/'],
  ['What has limitations', 'Limitation', '/services/'],
  ['What affects design', 'Design', '/services/'],
  ["What's expensive", 'Cost', '/services/'],
  ['No go', 'No-go'],
  ['Limited', 'Limitation', '/documents/07-'],
  ['Expensive', 'Cost', '/documents/07-'],
  ['How it is written', 'Authoring guide'],
  ['Every key', 'Schema reference'],
  ['Gates out of it', 'Exports'],
  ['A run, and what it proves', 'A test run'],
  ['What there is to look at', 'Pages'],
  ['A load test that fails', 'k6 thresholds'],
  ['Pages in a browser', 'Lighthouse CI assertions'],
  ['Objectives and alerts', 'OpenSLO and Prometheus'],
  ['Operations out of OpenAPI', 'OpenAPI operations'],
  ['About', 'Title'],
  ['Number', 'Count'],
  ['Which', 'Items'],
  ['Of', 'Total'],
  ['All', 'Total', '/acceptance/'],
  ['Answers for', 'Owns'],
  ['Approved', 'Approvals'],
  ['Proof is named', 'Linked to a test'],
  ['How it stands', 'Status'],
  ['Where the risk is', 'Risks'],
  ['What is specified', 'Inventory'],
  ['How complete it is', 'Completeness'],
  ['How complete the specification is', 'Completeness of the specification'],
  ['Referred to by', 'Referenced by'],
  ['Two steps out', 'Second-degree relationships'],
  ['In words', 'Text description'],
  ['Who uses its fields', 'Field usage'],
  ['Links between domains', 'Cross-domain relationships'],
  [
    'Relationships that cross from one domain to another',
    'Relationships from one domain to another',
  ],
  ['Entities pointed to', 'Referenced entities'],
  ['Classes of data', 'Data classification'],
  [
    'Classes of data: how long they may be kept, and why',
    'Data classes with retention and legal basis',
  ],
  ['Kept for', 'Retention'],
  ['Basis', 'Legal basis'],
  ['When it must go', 'Disposal'],
  ['What belongs to it', 'Purpose', '/performance/'],
  ['What belongs to it', 'Description', '/data-model/'],
  ['What people do there', 'Purpose'],
  ['What it does', 'Purpose'],
  ['What it is like', 'Description'],
  ['What to do', 'Design guidance'],
  ['Promised', 'Requirement'],
  ['No test named', 'No linked test'],
  ['Promised availability', 'SLA'],
  ['Availability', 'SLA'],
  ['Copies', 'Replicas'],
  ['Run by', 'Operated by'],
  ['others', 'third party'],
  ['us', 'internal'],
  ['Constraints that come from it', 'Resulting constraints'],
  ['What depends on it', 'Dependents'],
  ['What it depends on', 'Dependencies'],
  ['Categories of the API', 'API categories'],
  ['Strictest p95', 'Tightest p95 target'],
  ['No category', 'Uncategorised'],
  ['What needs attention', 'Needs attention'],
  ['Targets against measured', 'Targets vs measured'],
  ['Throughput against capacity', 'Throughput: measured vs required'],
  ['Availability budgets', 'Error budgets'],
  ['Growth against triggers', 'Capacity forecast'],
  ['Storage over the next three years', 'Storage forecast'],
  ['Began', 'Started'],
  ['Measured', 'System under test', '/performance/'],
  ['Results', 'Tools', '/performance/'],
  ['Evidence', 'Test runs'],
  ['Runs of tests and of load, the newest first', 'Test runs, newest first'],
  ['Where things are measured', 'Environments in which requirements are measured'],
  ['Not mapped', 'Unmapped series'],
  ['Could measure', 'Can measure'],
  ['At revision', 'Revision'],
  ['On', 'Date'],
  ['Since then', 'Changes since'],
  ['Status', 'Document status'],
  ['Constraints', 'Resulting constraints', '/services/'],
  ['Services without which it is down', 'Services that its availability depends on'],
  ['Dropped', 'Rejected'],
  ['Considerations: dropped', 'Considerations: rejected'],
  ['Business rules verified', 'Business rules covered'],
  ['Requirements verified', 'Requirements covered'],
  ['Results that are stale', 'Stale results'],
  ['Considerations overdue', 'Overdue considerations'],
  ['Considerations open', 'Open considerations'],
  ['Considerations settled', 'Considerations resolved'],
  ['Proofs of concept expired', 'Expired proofs of concept'],
  ['Problems in the files', 'Validation problems'],
  ['Fields described', 'Documented fields'],
  ['Indexes that serve a requirement', 'Indexes linked to a requirement'],
  ['Entities with an audit trail stated', 'Entities with a declared audit trail'],
  ['Criteria whose proof is named', 'Criteria with a linked test'],
  ['Areas by kinds of criteria', 'Area × type coverage'],
  ['Requirements missed', 'Breached requirements'],
  ['Criteria missed', 'Failed criteria'],
  ['Results under the wrong conditions', 'Inconclusive results'],
  ['Requirements that nothing measures', 'Requirements not measured'],
  ['Rules and requirements that no criterion verifies', 'Not covered by acceptance criteria'],
  ['What is missed', 'Breached targets'],
  ['Measured under the wrong conditions', 'Inconclusive'],
  ['What nothing measures', 'Not measured'],
  ['What was measured too long ago', 'Stale'],
  ['Steps done:', 'Completed steps:'],
  ['Relationships in words', 'Relationships as sentences'],
  ['Screens, and how many constraints of each kind bear on them', 'Constraints by screen and kind'],
  ['Categories of the API and their requirements', 'API categories and their requirements'],
  ['Services, and what each is promised to be', 'Services: operator, SLA and replicas'],
  [
    'What holds for a service, or for the whole.',
    'Requirements of a service, or of the whole system.',
  ],
  ['What is open, overdue, expired or unverified', 'Open, overdue, expired and unverified items'],
  ['What is specified, and how much of it is a draft', 'Items and drafts by kind'],
  ['Teams, and what each answers for', 'Teams and what they own'],
  ['No such page', 'Page not found'],
  ['Begin at the front page.', 'Go to the overview.'],
  ['Look through all entities.', 'Browse all entities.'],
  ['front page', 'overview', '/404/'],
];

export const WORDS: Rule<string, string>[] = [
  ['oklch(45% 0.15 145)', 'oklch(45% 0.12 145)', '/guide/'],
  // The example was released again.
  ['2.3.0', '2.4.0'],
  ['missed', 'breached'],
  ['failed', 'breached'],
  ['wrong conditions', 'inconclusive'],
  ['no key', 'no foreign key'],
  ['stated here', 'declared here'],
  ['what a delete takes with it', 'delete cascade'],
  ['nothing works offline', 'not available offline'],
  ['everything works offline', 'fully available offline'],
  ['recovery time', 'RTO'],
  ['recovery point', 'RPO'],
  ['proves nothing of', 'is inconclusive for'],
  ['Holds when this is met', 'Met when this holds'],
  ['of which one is enough', '1 required'],
  ['result files stand beside it', 'result files are in the same folder', '/guide/'],
  [
    "the requests are yours, what they must achieve is the specification's",
    'you write the requests, the specification provides tags and thresholds',
    '/guide/',
  ],
  ['or a new day under due:', 'or a new date under due:'],
  ['or look for another way', 'or choose another solution'],
  ['--accent', '--sb-accent', '/guide/'],
  ['--text', '--sb-font-text', '/guide/'],
  ['Referred to by', 'Referenced by'],
  ['points here', 'references it'],
  ['bears on it', 'affects it'],
  ['states how many rows it has', 'volume assumption'],
  ['counts its rows', 'volume of it'],
  ['takes its time from it', 'uses its timing'],
  ['relies on it', 'validated by it'],
  ['is about it', 'constrains it'],
  ['asked for at', 'target at'],
  ['Its own fields', 'All fields of this entity'],
  ['Names, n-m as lines', 'Names, many-to-many collapsed'],
  ['Who uses the fields of', 'Usage of the fields of'],
  ['no test named', 'no linked test'],
  ['in numbers', 'data table'],
  ['steps done', 'steps completed'],
];

/** Where keys over several fields are marked by a number in diagrams beside keys of one field. */
const WITH_NUMBERED_KEYS = [
  '/documents/05-',
  '/data-model/billing/',
  '/data-model/patients/',
  '/entities/invoice/',
  '/entities/patient/',
];
/** Where all unique constraints of the diagram are over several fields. */
const NUMBERED_KEYS_ALONE = [
  '/entities/consent/',
  '/entities/insurance_cover/',
  '/entities/insurer/',
];
/** Where the unique constraints of the diagram hold under a condition, which makes no key of all rows. */
const WITHOUT_KEYS = [
  '/entities/practitioner_clinic/',
  '/entities/visit_type/',
  '/entities/waitlist_entry/',
  '/entities/working_period/',
];

export const PATTERNS: Rule<RegExp, string>[] = [
  [/^files (svg light dark mermaid dot plantuml)$/u, 'export $1'],
  // A diagram marks a field as unique alone where it is; fields that are unique together share a number.
  ...WITH_NUMBERED_KEYS.map((address): Rule<RegExp, string> => [
    /^(pk primary key · fk foreign key · uq unique) · ((?:ix indexed · )?\* required · heavy line)/u,
    '$1 · uq with a number: unique together · $2',
    address,
  ]),
  ...NUMBERED_KEYS_ALONE.map((address): Rule<RegExp, string> => [
    /^(pk primary key · fk foreign key) · uq unique(?= · )/u,
    '$1 · uq with a number: unique together',
    address,
  ]),
  ...WITHOUT_KEYS.map((address): Rule<RegExp, string> => [
    /^(pk primary key · fk foreign key) · uq unique(?= · ix indexed)/u,
    '$1',
    address,
  ]),
  // The same in Mermaid, which has no mark for a part of a key.
  [/^(varchar\(10\) insurer_code pk, fk|date valid_from pk), uk$/u, '$1 "uq1"'],
  [
    /^(consent_scope scope|varchar\(12\) text_version|timestamptz given_at|varchar\(6\) series|integer number|varchar\(30\) policy_no) uk "required/u,
    '$1 "required, uq1',
  ],
  // Unique under a condition: the waiting entries of a patient, the home clinic of a practitioner.
  [/^(uuid practitioner_id pk, fk), uk$/u, '$1'],
  [/^(varchar\(12\) visit_type_code fk), uk "required"$/u, '$1 "required"'],
  [/^(uuid patient_id fk), uk "required"$/u, '$1 "required"', '/entities/waitlist_entry/'],
  [/^(uuid patient_id fk), uk "required"$/u, '$1 "required"', '/data-model/scheduling/'],
  [/^(uuid patient_id fk), uk "required"$/u, '$1 "required, uq1"'],
  // Entities of a domain, and enumerations, stand in the order of their titles, no longer of their ids.
  [/(?<![\d.])5\.([4-9])\.\d+/, '5.$1.n'],
  // The proof of a constraint has its state beside it: go, expired, and under which conditions.
  [/^(poc-.+?): (?:[●▲◇◐] )?(?:go|no-go|conditional|proof expired)\b.*$/, '$1'],
  // The fact that a cost is over budget says by how much, and the number of costs how much they are together.
  [/^(6,900\seur), over budget$/, '$1'],
  [/^over budget$/, '▲ over budget by 1,900 EUR'],
  [/^8(?:, 23,682\seur per month)?$/, '8', '/constraints/'],
  // A trigger that is on track is not met: it has a verdict of its own.
  [/^● on track$/, '▷ on track'],
  [/● 11 met$/, '▷ 3 on track, ● 8 met', '/performance/'],
  [/● 6 met$/, '▷ 2 on track, ● 4 met', '/services/booking/'],
  [/^● 1 met$/, '▷ 1 on track', '/services/object-store/'],
  // Criteria are rows of the section of their kind: they have its number.
  [/§(8\.\d+\.\d+)\.\d+/, '§$1'],
  [/^8\.\d+\.\d+\.\d+ (ac-.*)$/, '$1', '/documents/08-'],
  [/^what proves (ac-.*)$/, '$1', '/documents/08-'],
  // The domains as Mermaid are a flowchart.
  [
    /^(domain_\w+) \}o\.\.o\{ (domain_\w+) : "1 relationships"$/u,
    '$1 ---|"1 relationship"| $2',
    '/data-model/',
  ],
  [
    /^(domain_\w+) \}o\.\.o\{ (domain_\w+) : ("\d+ relationships")$/u,
    '$1 ---|$3| $2',
    '/data-model/',
  ],
  [/^Evidence\.$/u, 'Test run.'],
  [/^(?:Evidence|Test run)$/u, 'Test runs', '/evidence/'],
  [/Rules that follow for (.*)/u, 'Derived rules of $1'],
  [/What a delete of one row of (.*) does/u, 'Effects of deleting one row of $1'],
  [
    /No other row points to a row of (.*): a delete takes nothing with it\./u,
    'No other row references a row of $1: a delete affects nothing else.',
  ],
  [/^What proves (\S+)$/u, 'Evidence for $1'],
  [/Acceptance criteria that (.*) decides/u, 'Acceptance results of $1'],
  [/^What ((?!it|was).*) measured/u, 'Measurements of $1'],
  [/Conditions of (\S+), as asked for and as they were/u, 'Required and actual conditions of $1'],
  [/Results of (\S+), run by run/u, 'Results of $1 by run'],
  [/Targets of (\S+) over time/u, 'Target history of $1'],
  [/: times/u, ': response time'],
  [/: numbers/u, ': counts'],
  [/^times$/iu, 'response time'],
  [/^numbers$/iu, 'counts'],
  [
    /At (.*) it must be acted on, which takes (.*)\./u,
    'The trigger is $1, with a lead time of $2.',
  ],
  [/: to act at /u, ': trigger '],
  [
    /All of them are up at most (.*) of the time, which leaves room for the target\./u,
    'Upper bound from dependencies $1: target reachable.',
  ],
  [/a pause of (.*) and answers of /u, 'a think time of $1 and a response time of '],
  [/with a pause of (.*) make/u, 'with a think time of $1 make'],
  [/, which agrees with the (.*) asked for\./u, ', which matches the required $1.'],
  [/, indexes included, which the targets hold\./u, ', indexes included: within the targets.'],
  [/, meanwhile nothing: it happens in the background/u, ', placeholder: none (in the background)'],
  [/, meanwhile nothing is shown/u, ', placeholder: none'],
  [/, meanwhile (?:the |an? )?/u, ', placeholder: '],
  [/^A sign such as (.*) leads to a section/u, 'A sign such as $1 refers to a section'],
  [
    /^Every item stands in full in one place and is referred to/u,
    'Every item is described in full in one place and referred to',
  ],
  [/^A deprecated one is on its way out\./u, 'Deprecated items will be removed.'],
  [
    /^Rules that follow from (.*) below those that are stated/u,
    'Rules derived from $1 below those that are declared',
  ],
  [/^(Rows and storage are computed from the) stated/u, '$1 declared'],
  [
    /^(\d+) stated business rules, besides those that follow from/u,
    '$1 business rules, besides those derived from',
  ],
  [/^Relationships that cross from one domain/u, 'Relationships from one domain'],
  [
    /^All four are made from the specification kept at/u,
    'All four documents are generated from the specification at',
  ],
  [
    /^this is [\d.]+, and git holds no revision ([\d.]+) to compare it with/u,
    'revision $1 not found in git: changes since approval unknown',
  ],
  [/not wholly covered:/u, 'not fully covered:'],
  // Registers of documents mark drafts and what is deprecated, as those of pages do, and overdue days.
  [/^(CON-MSG-001)( §[\d.]+)?$/u, '$1$2 draft', '/documents/07'],
  [/^(Audit entry §[\d.]+)$/u, '$1 draft', '/documents/05'],
  [/^(CON-LTR-001)( §[\d.]+)?$/u, '$1$2 deprecated', '/documents/07'],
  [/^Open, overdue$/u, 'Open', '/documents/'],
  [/^2026-11-15$/u, '2026-11-15 overdue', '/documents/'],
  [
    /^Targets, what was measured of them, services and their promises$/u,
    'Targets, measured values, services and their SLAs',
  ],
  [
    /^What screens can do, what limits them and what it costs$/u,
    'Possibilities, limitations and cost, screen by screen',
  ],
  [
    /^Criteria, what proves them, standards and the sign-off$/u,
    'Criteria, their evidence, standards and the sign-off',
  ],
  [
    /^(Entities, fields, relationships, business rules), records and storage$/u,
    '$1, rows and storage',
  ],
  [/a result under others proves nothing\.$/u, 'a result under others is inconclusive.'],
  [/with all the others at work\.$/u, 'with all others under load at the same time.'],
  [/^A result older than (.*) proves nothing any more\.$/u, 'Results older than $1 are stale.'],
  [/^Also of this category:/u, 'Other requirements in this category:'],
  [/^(Requirements and constraints that) name it:$/u, '$1 reference it:'],
  [
    /^Availability of n copies of which one is enough$/u,
    'Availability of n replicas of which one is enough',
  ],
  [/^Users, rate, answer and pause$/u, 'Users, rate, response time and think time'],
  [/; the stated ones may differ by a tenth$/u, '; the declared ones may differ by a tenth'],
  [
    /^Criteria with the priority must have to hold before acceptance, should unless the sign-off says why not, could where it is cheap\.$/u,
    'Priorities: must is required for acceptance, should is required unless waived at the sign-off, could is optional.',
  ],
  [/^No consideration is open\.$/u, 'No open considerations.'],
  [
    /when its criteria hold and are proved as they say:$/u,
    'when its criteria are met and verified as stated:',
  ],
  [/^(.*): no (\w+) criterion$/u, '$1 has no criteria of kind $2.', '/documents/08'],
  [/criteria, which have to hold\.$/u, 'criteria, required for acceptance.'],
  [
    /criteria, which hold unless the sign-off says why not\.$/u,
    'criteria, required unless waived at the sign-off.',
  ],
  [/criteria, which are welcome\.$/u, 'criteria, optional.'],
  // Names of tests hold commas, so each stands on a line of its own.
  [/, ([\w ]+ > )/gu, ' $1', '/traceability/'],
  [/(\S+) was to be decided by (\S+) and is still open/u, '$1 was due on $2 and is still open'],
  [
    /(\S+ \w+) a month are expected, and the budget is/u,
    'the expected cost is $1 per month, and the budget is',
  ],
  [/Constraint: what's possible(.*)/u, 'Technical constraint: possible$1', '/requirements/'],
  [/Constraint: what has limitations(.*)/u, 'Technical constraint: limitation$1', '/requirements/'],
  [/Constraint: what affects design(.*)/u, 'Technical constraint: design$1', '/requirements/'],
  [/Constraint: what's expensive(.*)/u, 'Technical constraint: cost$1', '/requirements/'],
  // The first column of risks, of measures, of the constraints of a screen and of what is traced.
  [/^(?:What|Risk|Measure|Statement|Event|Subject|Group)$/u, 'Title'],
  [/(.*), without a category/u, '$1, uncategorised'],
  [/Throughput against capacity in numbers/u, 'Throughput: measured vs required: data table'],
  [/Availability budgets in numbers/u, 'Error budgets: data table'],
  [/Growth against triggers in numbers/u, 'Capacity forecast: data table'],
  [/Storage over the next three years in numbers/u, 'Storage forecast: data table'],
  [/Targets against measured in numbers/u, 'Targets vs measured: data table'],
  [/Targets by category in numbers/u, 'Targets by category: data table'],
  [/Trends in numbers/u, 'Trends: data table'],
  [/Series of (.*) that nothing maps/u, 'Unmapped series of $1'],
  [/▲ What is missed/u, '▲ Breached targets'],
  [/◇ Measured under the wrong conditions/u, '◇ Inconclusive'],
  [/○ What nothing measures/u, '○ Not measured'],
  [/◐ What was measured too long ago/u, '◐ Stale'],
  [/(.*) has no (\w+) criterion\./u, '$1 has no criteria of kind $2.'],
  [/There is no (\w+) criterion\./u, 'No criteria of kind $1.'],
  [/what must hold before the platform is accepted/u, 'what the platform must meet to be accepted'],
  [
    /questions raised on the way, and what became of each/u,
    'considerations: questions raised, and their decisions',
  ],
  [
    /for designers: what is possible, what has limits, what affects design, what is expensive/u,
    'for designers: possibilities, limitations, design guidance and cost',
  ],
  [/, and how they are related\./u, ', and their relationships.'],
  [/print or keep as PDF/u, 'print or save as PDF'],
  [/Each is also one file of Markdown\./u, 'Each is also one Markdown file.'],
  [
    /how fast, how much, how often down, how far it grows/u,
    'response time, throughput, volume, availability and scalability',
  ],
  [
    /measured, a hollow bar proves nothing today/u,
    'measured; a hollow bar is stale or inconclusive',
  ],
  [
    /Run by run, the worst first; the dashed line is the target of the time\./u,
    'By run, worst first; the dashed line is the target at that time.',
  ],
  [/What was borne beside what must be\./u, 'The measured rate against the required rate.'],
  [/and what the dependencies alone may cause\./u, 'and dependency downtime.'],
  [/and when work must begin for that\./u, 'and when to start scaling.'],
  [/the heaviest entities, by their growth\./u, 'the largest entities over the next three years.'],
  [
    /The bar is what was measured, the tick its target, the faint ticks/u,
    'The bar is the measured value, the tick its target; faint ticks',
  ],
  [
    /Nothing: every requirement is measured, in time and under its conditions, and met\./u,
    'Nothing: a valid result meets every requirement.',
  ],
  [/what was tried, and what it proved/u, 'what was tested, and the result'],
  [
    /What the platform is made of, how fast and safe it must be, and what proves it\./u,
    'Data model, performance requirements, technical constraints and acceptance criteria of Harbour Clinic Platform.',
  ],
  [/^The files hold these series too\./u, 'The result files hold these series too.'],
  [
    /under maps: of run\.yaml, (.*), makes one the evidence of a requirement\./u,
    'under maps: in run.yaml, $1, makes one of them evidence for a requirement.',
  ],
];

export const COLUMNS: Rule<string[], string[]>[] = [
  // Heads alone: the old words had another meaning as the text of a cell or a heading.
  [['Others'], ['Other targets']],
  [['In words'], ['Description'], '/data-model/'],
  [['In words'], ['Description'], '/documents/05'],
  [['Rows'], ['Multiplicity (from)'], '/documents/05'],
  [['Rows there'], ['Multiplicity (to)'], '/documents/05'],
  [['Fields'], ['Audited fields'], '/documents/05'],
  [['Why'], ['Reason'], '/documents/06'],
  [['What it does'], ['Summary'], '/documents/06'],
  [['What it does'], ['Summary'], '/performance/'],
  [['Without'], ['Without target']],
  [['Id'], ['Proof of concept', 'Title'], '/documents/07'],
  // In document 07 the rule above has joined the cells.
  [['Id', 'Proof of concept + Title'], ['Consideration'], '/documents/'],
];

export const MOVED: (readonly [old: string, now: string])[] = [];

/** Teams have pages of their own; they were rows of the front page. */
export const RELINKED: (readonly [text: string, old: string, now: string])[] = [
  ['Scheduling', '/', '/teams/scheduling-team/'],
  ['Care records', '/', '/teams/care-team/'],
  ['Platform', '/', '/teams/platform-team/'],
  ['Billing', '/', '/teams/finance-team/'],
  ['Security', '/', '/teams/security-team/'],
  ['Operations', '/', '/teams/operations-team/'],
];

/** What the diagram of the domains said in document 05. */
const DOMAINS_DIAGRAM = [
  '5 domains, and 19 relationships that cross from one to another.',
  '2 relationships from Billing to Patients.',
  '1 relationship from Billing to Care and 1 back.',
  '1 relationship from Billing to Scheduling.',
  '2 relationships from Care to Platform.',
  '4 relationships from Care to Scheduling.',
  '1 relationship from Care to Patients.',
  '2 relationships from Scheduling to Patients and 1 back.',
  '2 relationships from Platform to Patients.',
  '2 relationships from Platform to Scheduling.',
  'A number on a line counts the relationships between the two domains.',
  'SVG -> /diagrams/domains.svg',
  'Light -> /diagrams/domains.light.svg',
  'Dark -> /diagrams/domains.dark.svg',
  'Mermaid -> /diagrams/domains.mmd',
  'DOT -> /diagrams/domains.dot',
  'PlantUML -> /diagrams/domains.puml',
  'domain_scheduling["Scheduling, 13 entities"]',
  'domain_patients["Patients, 6 entities"]',
  'domain_care["Care, 6 entities"]',
  'domain_billing["Billing, 4 entities"]',
  'domain_platform["Platform, 3 entities"]',
  'domain_billing }o..o{ domain_patients : "2 relationships"',
  'domain_billing }o..o{ domain_care : "2 relationships"',
  'domain_billing }o..o{ domain_scheduling : "1 relationships"',
  'domain_care }o..o{ domain_platform : "2 relationships"',
  'domain_care }o..o{ domain_scheduling : "4 relationships"',
  'domain_care }o..o{ domain_patients : "1 relationships"',
  'domain_scheduling }o..o{ domain_patients : "3 relationships"',
  'domain_platform }o..o{ domain_patients : "2 relationships"',
  'domain_platform }o..o{ domain_scheduling : "2 relationships"',
];

/** Facts of a criterion that the headings of its section state. */
const STATED_BY_SECTION = [
  'Evidence',
  ...['Functional', 'Performance', 'Security', 'Testing'].map((kind) => `Kind: ${kind}`),
  ...[
    ...['Authentication', 'Billing', 'Clinical records', 'Integrations', 'Messaging'],
    ...['Operations', 'Patient register', 'Booking and calendar', 'Security'],
  ].map((area) => `Area: ${area}`),
];

/** Points of the curve of PERF-SC-001, of whose table every day depends on the last one. */
const TRIGGER_CURVE = [
  ['2027-05-21', '5,737'],
  ['2027-08-30', '6,028'],
  ['2027-12-08', '6,330'],
  ['2028-03-18', '6,651'],
  ['2028-06-26', '6,984'],
  ['2028-10-05', '7,338'],
  ['2029-01-13', '7,706'],
  ['2029-04-24', '8,096'],
  ['2029-08-02', '8,502'],
  ['2029-11-11', '8,932'],
  ['2030-02-19', '9,380'],
].map(([day = '', value = '']) => `Day: ${day} | Value: ${value} | trigger: 9,000`);

/** What document 05 said of the parts into which it divided domains, with the legend of one that held no other marks. */
const PARTS_OF_DOMAINS = [
  'Part 1 of 2: 7 entities of Scheduling, related to 9 of other parts and domains.',
  'Part 2 of 2: 6 entities of Scheduling, related to 10 of other parts and domains.',
  'Part 1 of 2: 3 entities of Care, related to 9 of other parts and domains.',
  'Part 2 of 2: 3 entities of Care, related to 2 of other parts and domains.',
  'PK primary key · FK foreign key · UQ unique · * required · n-m junction of many to many · heavy line: key is part of the primary key.',
];

const DOCUMENT_SLUGS = [
  '05-data-models',
  '06-performance-requirements',
  '07-technical-constraints',
  '08-acceptance-criteria',
];

/** Rows of the approvals of 2.1.0 and 2.2.0, revisions that git does not hold; by address. */
const OLDER_APPROVALS = (
  [
    ['05-data-models', 'Lead architect', 'A. Berg', '2.2.0', '2026-09-14', 'HCP-05 Data Models'],
    [
      '05-data-models',
      'Data protection officer',
      'M. Teixeira',
      '2.2.0',
      '2026-09-18',
      'HCP-05 Data Models',
    ],
    [
      '06-performance-requirements',
      'Head of operations',
      'J. Lindqvist',
      '2.2.0',
      '2026-09-15',
      'HCP-06 Performance Requirements',
    ],
    [
      '07-technical-constraints',
      'Lead designer',
      'I. Moura',
      '2.1.0',
      '2026-06-30',
      'HCP-07 Technical Constraints',
    ],
    [
      '07-technical-constraints',
      'Lead architect',
      'A. Berg',
      '2.2.0',
      '2026-09-14',
      'HCP-07 Technical Constraints',
    ],
    [
      '08-acceptance-criteria',
      'Head of quality',
      'K. Ono',
      '2.2.0',
      '2026-09-16',
      'HCP-08 Acceptance Criteria',
    ],
    [
      '08-acceptance-criteria',
      'Medical director',
      'R. Sousa, MD',
      '2.2.0',
      '2026-09-21',
      'HCP-08 Acceptance Criteria',
    ],
  ] as const
).flatMap(([slug, role, name, revision, on, document]): [string, string][] => {
  const person = `Role: ${role} | Name: ${name}`;
  const rest = `On: ${on} | Since then: this is 2.3.0, and git holds no revision ${revision} to compare it with`;
  return [
    [`/documents/${slug}/`, `${person} | Approved at revision: ${revision} | ${rest}`],
    ['/documents/', `Document: ${document} | ${person} | At revision: ${revision} | ${rest}`],
  ];
});

export const GONE: (readonly [address: string, fact: string, why: string])[] = [
  [
    '/performance/',
    '30 requirements: how fast, how much, how often down, how far it grows.',
    'the dashboard begins with its day, its revision and the newest run',
  ],
  ['/performance/', 'Response times: 9', 'the dashboard says how many of them are met'],
  ['/performance/', 'Throughput: 5', 'the dashboard says how many of them are met'],
  ['/performance/', 'Data volume: 6', 'the dashboard says how many of them are met'],
  ['/performance/', 'Availability: 5', 'the dashboard says how many of them are met'],
  ['/performance/', 'Scalability: 5', 'the dashboard says how many of them are met'],
  ['/performance/', 'Verified by criteria: 28 of 30', 'the blind spots say how many are not'],
  ['/documents/05-data-models/', 'Strategy: None', 'A draft is marked where its name stands.'],
  [
    '/documents/05-data-models/',
    'Entities: Clinic §5.4.2, Speciality §5.4.10, Visit type §5.4.11, Insurer §5.5.4, Diagnosis code §5.6.3, Diagnosis §5.6.5',
    'The entities of a field stand in the order of their titles.',
  ],
  [
    '/documents/06-performance-requirements/',
    'Status: Issued',
    'its approval names an older revision',
  ],
  [
    '/evidence/2026-11-20-load/',
    'Could measure: concurrentUsers, records',
    'a score or a layout shift is no number of users or rows',
  ],
  ['/documents/', 'Status: Issued', 'its approval names an older revision'],
  ...[
    '/documents/08-acceptance-criteria/',
    '/performance/',
    '/requirements/AC-OPS-005/',
    '/services/booking/',
    '/services/object-store/',
  ].map((address): [string, string, string] => [
    address,
    'Verdict: ● met',
    'a trigger that is on track is not met',
  ]),
  ...['● met: 14', 'Done: 14', 'Of: 30', 'Share: 46 %'].map((fact): [string, string, string] => [
    '/',
    fact,
    'a trigger that is on track is not met, and leaves nothing to be met',
  ]),
  ...DOMAINS_DIAGRAM.map((fact): [string, string, string] => [
    '/documents/05-data-models/',
    fact,
    'the ERD of all entities took its place; tables beside it count the same, /data-model/ has the diagram',
  ]),
  ...PARTS_OF_DOMAINS.map((fact): [string, string, string] => [
    '/documents/05-data-models/',
    fact,
    'domains are divided where a sheet of paper asks for it: Scheduling is whole, Care has parts of 5 and 1',
  ]),
  ...[
    '/documents/06-performance-requirements/',
    '/performance/',
    '/requirements/PERF-SC-001/',
  ].flatMap((address) =>
    TRIGGER_CURVE.map((fact): [string, string, string] => [
      address,
      fact,
      'the curve goes on to its trigger, five days later, which moves its points',
    ]),
  ),
  ...['[takes', 'place', 'in,', 'hosts]'].map((fact): [string, string, string] => [
    '/guide/keys/',
    fact,
    'the verb of a foreign key has another example',
  ]),
  ['/guide/keys/', 'desc', 'the reference says "order", with desc in its example'],
  ...STATED_BY_SECTION.map((fact): [string, string, string] => [
    '/documents/08-acceptance-criteria/',
    fact,
    'criteria are rows of one table for each area and kind, with their evidence in a second one',
  ]),
  ...OLDER_APPROVALS.map(([address, fact]): [string, string, string] => [
    address,
    fact,
    'the documents are approved again, at a revision that git holds',
  ]),
  ...[
    'Lead architect, revision 2.2.0, 2026-09-14 Data protection officer, revision 2.2.0, 2026-09-18',
    'Head of operations, revision 2.2.0, 2026-09-15',
    'Lead designer, revision 2.1.0, 2026-06-30 Lead architect, revision 2.2.0, 2026-09-14',
    'Head of quality, revision 2.2.0, 2026-09-16 Medical director, revision 2.2.0, 2026-09-21',
  ].map((fact): [string, string, string] => [
    '/',
    `Approved: ${fact}`,
    'the documents are approved again, at a revision that git holds',
  ]),
  ...[
    '/* src/theme.css, imported by a page or a layout of your own */',
    ':root {',
    '--accent: light-dark(oklch(45% 0.15 145), oklch(78% 0.14 145));',
    "--text: 'Source Sans 3', sans-serif;",
  ].map((fact): [string, string, string] => [
    '/guide/',
    fact,
    'theming has a page of its own, where style sheets are an option',
  ]),
  ['/documents/', 'Approvals: 2', 'the lead designer has not approved the new revision of HCP-07'],
  ...DOCUMENT_SLUGS.map((slug): [string, string, string] => [
    `/documents/${slug}/`,
    'Revision: after 2.3.0',
    'the new revision holds what came after',
  ]),
  ...Object.entries(RESIZED_INDEXES).flatMap(([address, facts]) =>
    facts.map((fact): [string, string, string] => [
      address,
      fact,
      'GIN and GiST indexes are sized by their method',
    ]),
  ),
  ...Object.entries(DEDUPLICATED_INDEXES).flatMap(([address, facts]) =>
    facts.map((fact): [string, string, string] => [
      address,
      fact,
      'PostgreSQL stores a value that rows share once in a B-tree',
    ]),
  ),
  ...['/documents/05-data-models/', '/entities/message/'].map(
    (address): [string, string, string] => [
      address,
      'No other row points to a row of Message: a delete takes nothing with it.',
      'a polymorphic reference to it is left without a target',
    ],
  ),
];
