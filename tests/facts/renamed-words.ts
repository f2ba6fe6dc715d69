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
export type Rule<Old, New> = readonly [old: Old, now: New, addresses?: string];

export const LABELS: Rule<string, string>[] = [
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
  ['Scaling triggers within their lead time', 'Scaling triggers within lead time'],
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

export const PATTERNS: Rule<RegExp, string>[] = [
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
  [/^(?:What|Risk|Measure|Statement)$/u, 'Title'],
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
  [/Of each requirement the target that stands worst:/u, 'The worst target of each requirement:'],
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
  [['Others'], ['Other percentiles']],
  [['In words'], ['Description'], '/data-model/'],
];

export const MOVED: (readonly [old: string, now: string])[] = [];

export const GONE: (readonly [address: string, fact: string, why: string])[] = [];
