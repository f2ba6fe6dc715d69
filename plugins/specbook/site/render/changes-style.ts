/**
 * The style of comparisons. It is a route, and no style sheet of a component: a site that is compared with nothing has
 * none of it.
 */
import { changedDiagramStyle } from '../../erd/index.ts';

/** States the order of the layers, which the sheet that is linked first decides. */
export const LAYER_ORDER = `@layer theme, base, specbook, components, utilities;
@layer specbook.tokens, specbook.base, specbook.layout, specbook.content, specbook.print;
`;

/** Rules of pages and diagrams. */
export const CHANGES_STYLE = `${LAYER_ORDER}@layer specbook.content {
.sb-change{display:inline-block;font-weight:600;white-space:nowrap}
.sb-change.sb-breaking,.sb-change.sb-removed{color:var(--sb-missed)}
.sb-change.sb-tightened,.sb-change.sb-loosened,.sb-change.sb-changed{color:var(--sb-stale)}
.sb-change.sb-compatible,.sb-change.sb-added{color:var(--sb-met)}
.sb-change.sb-renamed,.sb-change.sb-moved,.sb-change.sb-wording{color:var(--sb-soft)}
.sb-badge-change{margin-inline-start:.5rem;padding:.12rem .35rem;border:1px solid currentColor;border-radius:2px;font:600 var(--sb-text-xs)/1.2 var(--sb-font-text);text-transform:none;letter-spacing:0}
.sb-sidebar .sb-badge-change{border:0;padding:0;margin-inline:auto 0;align-self:center}
.sb-sidebar li a:has(.sb-badge-change){flex-wrap:wrap}
del{text-decoration:line-through;color:var(--sb-missed);background:color-mix(in oklab,var(--sb-missed) 9%,transparent)}
ins{text-decoration:underline;text-decoration-thickness:.12em;text-underline-offset:.18em;color:var(--sb-met);background:color-mix(in oklab,var(--sb-met) 11%,transparent)}
.sb-at{display:block;min-inline-size:10.5rem;color:var(--sb-soft);font-size:var(--sb-text-xs);overflow-wrap:anywhere}
@media (max-width:40rem){.sb-at{min-inline-size:0}}
${changedDiagramStyle()}}
@layer specbook.layout {
.sb-compared{margin:0;padding:.35rem var(--sb-gutter);border-block-end:1px solid var(--sb-hair);font-size:var(--sb-text-sm);overflow-wrap:anywhere}
}
@layer specbook.print {
@media print {
.sb-compared{display:none}
del,ins{background:none;color:inherit}
}
}
`;
