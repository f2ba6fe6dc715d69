/** A diff for programs: JSON, annotations of GitHub Actions, SARIF. */
import { printable, printableJson } from '../../model/printable.ts';
import type { Change } from '../../model/changes/change.ts';
import type { ChangeClass } from '../../schema/changes/change-class.ts';
import { RULE_EXAMPLES } from '../../schema/changes/rule-examples.ts';
import { guideOf, RULES_GUIDE, settingOf } from '../../schema/changes/rule-groups.ts';
import { RULE_IDS, RULES, type RuleId } from '../../schema/changes/rules.ts';
import { countClasses, subjectOf, summarize, type DiffReport } from './report.ts';

/** Name and version of the JSON; the number grows when a program that reads it would break. */
export const DIFF_FORMAT = 'specbook-diff/1';

/** The diff as JSON. */
export function formatJson({ changes, suspects, notCompared, sides, pathOf }: DiffReport): string {
  const located = <P extends { file: string }>(position: P): P => ({
    ...position,
    file: pathOf(position.file),
  });
  const plain = {
    format: DIFF_FORMAT,
    before: sides[0],
    after: sides[1],
    counts: countClasses(changes),
    changes: changes.map(({ positions, ...change }) => ({
      ...change,
      positions: {
        ...(positions.before && { before: located(positions.before) }),
        ...(positions.after && { after: located(positions.after) }),
      },
    })),
    suspects: suspects.map((suspect) => ({ ...suspect, position: located(suspect.position) })),
    notCompared,
  };
  return printableJson(JSON.stringify(plain, undefined, 2));
}

function sentence(change: Change, { strings }: DiffReport): string {
  const { before, after } = change;
  const { added, removed, rules } = strings.changes;
  const values =
    before === undefined ? added : after === undefined ? removed : `${before} → ${after}`;
  return `${subjectOf(change, strings)}: ${values}. ${rules[change.rule]}`;
}

const LEVELS: Record<ChangeClass, 'error' | 'warning' | 'notice'> = {
  breaking: 'error',
  tightened: 'warning',
  loosened: 'warning',
  compatible: 'notice',
  renamed: 'notice',
  moved: 'notice',
  wording: 'notice',
};

/** Only changes that have a place in the files as they are now can be annotated. */
function annotated({ changes }: DiffReport): Change[] {
  return changes.filter((change) => change.class !== 'wording' && change.positions.after);
}

/** The diff as workflow commands of GitHub Actions. */
export function formatGithub(report: DiffReport): string {
  const escaped = (text: string): string => printable(text).replaceAll('%', '%25');
  const property = (text: string): string =>
    escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const lines = annotated(report).map((change) => {
    const { file = '', line = 1, column = 1 } = change.positions.after ?? {};
    const level = change.acknowledged ? 'notice' : LEVELS[change.class];
    const where = `file=${property(report.pathOf(file))},line=${line},col=${column}`;
    const said = `${sentence(change, report)} ${guideOf(change.rule)}`;
    const text = escaped(said.replace(/\s+/gu, ' '));
    return `::${level} ${where},title=${property(change.rule)}::${text}`;
  });
  return [...lines, summarize(report.changes, report.strings)].join('\n');
}

/** A path as the reference of a URI, whatever its names are. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** What a rule finds, why that matters, and what a team can say of it. */
function helpOf(id: RuleId, { strings }: DiffReport): { text: string; markdown: string } {
  const { changeRules: t, changes } = strings;
  const said = `${t.finds[id]} ${changes.rules[id]}`;
  const setting = settingOf(id);
  return {
    text: `${said}\n${t.setting({ code: setting })}\n${t.settings}`,
    markdown: `${said}\n\n\`\`\`diff\n${RULE_EXAMPLES[id]}\n\`\`\`\n\n${t.setting({ code: `\`${setting}\`` })}\n\n${t.settings}`,
  };
}

/** The diff as SARIF 2.1.0. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function formatSarif(report: DiffReport): string {
  const { changeRules, changes } = report.strings;
  const { rules } = changes;
  const { finds } = changeRules;
  const level = (one: ChangeClass): string => (LEVELS[one] === 'notice' ? 'note' : LEVELS[one]);
  const results = report.changes.map((change) => {
    const position = change.positions.after ?? change.positions.before;
    return {
      ruleId: change.rule,
      ruleIndex: RULE_IDS.indexOf(change.rule),
      level: level(change.class),
      message: { text: printable(sentence(change, report)) },
      partialFingerprints: { 'specbook/v1': change.fingerprint },
      ...(change.acknowledged !== undefined && {
        suppressions: [{ kind: 'external', justification: printable(change.acknowledged) }],
      }),
      locations: position
        ? [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(report.pathOf(position.file)) },
                region: { startLine: position.line, startColumn: position.column },
              },
            },
          ]
        : [],
    };
  });
  const driver = {
    name: 'specbook diff',
    informationUri: RULES_GUIDE,
    rules: RULE_IDS.map((id) => ({
      id,
      shortDescription: { text: rules[id] },
      fullDescription: { text: `${finds[id]} ${rules[id]}` },
      help: helpOf(id, report),
      helpUri: guideOf(id),
      defaultConfiguration: { level: level(RULES[id]) },
    })),
  };
  return printableJson(
    JSON.stringify(
      {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [{ tool: { driver }, results }],
      },
      undefined,
      2,
    ),
  );
}
