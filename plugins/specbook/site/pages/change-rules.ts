/** `/changes/rules/`: what each rule finds, why a change has its class, and what a team can say of it. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { code, heading, paragraph, type Content } from '../../markup/mdast.ts';
import type { Spec } from '../../model/spec.ts';
import { RULE_EXAMPLES } from '../../schema/changes/rule-examples.ts';
import { RULE_GROUPS, settingOf, SETTINGS_EXAMPLE } from '../../schema/changes/rule-groups.ts';
import { RULES, type RuleId } from '../../schema/changes/rules.ts';
import { classMark } from '../../views/changes/change-marks.ts';
import { RULES_PATH, withCode } from '../../views/changes/rule-link.ts';
import { declareSections } from '../../views/section.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { documentsSidebar } from '../page-parts/sidebar.ts';
import { CHANGES_PATH } from '../render/links.ts';

/** The page of all rules, where the site is compared. */
export const changeRulesPages: PageFamily = {
  patterns: ['/changes/rules'],
  entries: ({ spec }) =>
    spec.comparison ? [{ path: RULES_PATH, build: () => changeRulesPage(spec) }] : [],
};

function changeRulesPage(spec: Spec): PageData {
  const { changeRules: t, changes, documents } = stringsOf(spec);
  return {
    path: RULES_PATH,
    title: t.title,
    area: 'documents',
    crumbs: [
      { label: documents.title, path: '/documents/' },
      { label: changes.title, path: CHANGES_PATH },
    ],
    lede: [paragraph(t.lede)],
    facts: [],
    sections: declareSections(
      {
        id: 'sec.settings',
        title: t.settingsTitle,
        blocks: () => [paragraph(withCode(t.settings)), block('yaml', SETTINGS_EXAMPLE)],
      },
      ...RULE_GROUPS.map(([group, ids]) => ({
        id: `sec.${group}`,
        title: t.groups[group],
        blocks: () => ids.flatMap((id) => ruleBlocks(spec, id)),
      })),
    ),
    aside: [],
    sidebar: documentsSidebar(spec, CHANGES_PATH),
    description: t.lede,
    isPrintable: true,
  };
}

function ruleBlocks(spec: Spec, id: RuleId): RootContent[] {
  const { changeRules: t, changes } = stringsOf(spec);
  return [
    heading(3, code(id), id),
    paragraph(classMark(spec, RULES[id]), '. ', withCode(t.finds[id]), ' ', changes.rules[id]),
    block('diff', RULE_EXAMPLES[id]),
    paragraph(t.setting<Content>({ code: code(settingOf(id)) })),
  ];
}

function block(lang: string, value: string): RootContent {
  return { type: 'code', lang, value };
}
