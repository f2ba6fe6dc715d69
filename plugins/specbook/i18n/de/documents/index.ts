/** The four documents: their pages, what is in them, and considerations. */
import type { documents as english } from '../../en/documents/index.ts';
import type { Translation } from '../../message.ts';
import { acceptanceCriteria } from './acceptance-criteria.ts';
import { dataModels } from './data-models.ts';
import { frontMatter } from './front-matter.ts';
import { performanceRequirements } from './performance-requirements.ts';
import { technicalConstraints } from './technical-constraints.ts';

/** Words of the documents. */
export const documents: Translation<typeof english> = {
  title: 'Dokumente',
  lede: 'Die Spezifikation als vier nummerierte Dokumente: zum Lesen, zum Unterschreiben und zum Drucken oder Speichern als PDF mit dem Browser. Jedes gibt es auch als eine Markdown-Datei.',
  description: 'Die vier Dokumente von {title}, Revision {revision}.',
  name: {
    '05-data-models': 'Datenmodelle',
    '06-performance-requirements': 'Performance-Anforderungen',
    '07-technical-constraints': 'Technische Randbedingungen',
    '08-acceptance-criteria': 'Abnahmekriterien',
  },
  numbered: '{number} {name}',
  caption: 'Die vier Dokumente',
  status: 'Dokumentstatus',
  approvals: 'Freigaben',
  noApprovals: 'keine',
  download: 'Herunterladen',
  approvalsCaption: 'Freigaben der Dokumente',
  role: 'Rolle',
  approver: 'Name',
  signature: 'Unterschrift',
  approvedOn: 'Datum',
  since: 'Änderungen seither',
  parts: 'Dieses Dokument ist in {count} Teile gegliedert. {print}',
  print: 'Das ganze Dokument drucken',
  assembled: {
    lede: 'Ein Skript setzt die {count} Teile dieses Dokuments hier zusammen, zum Lesen und zum Drucken. Ohne JavaScript führt das Inhaltsverzeichnis zu ihnen.',
    progress: '{loaded} von {total} Teilen sind geladen.',
    failed: 'Ein Teil konnte nicht geladen werden: An seiner Stelle steht ein Link.',
  },
  printButton: 'Drucken',
  contents: 'Inhalt',
  partTitle: '{document}: {part}',
  partPage: '{section}, Seite {page}',
  partDescription: '{part}. {title}, Revision {revision}.',
  documentDescription: '{document}: {title}, Revision {revision}.',
  frontMatter,
  dataModels,
  performanceRequirements,
  technicalConstraints,
  acceptanceCriteria,
  considerations: {
    title: 'Klärungspunkte',
    lede: '{considerations}: Fragen und ihre Entscheidungen.',
    overdue: 'Überfällig',
    caption: 'Klärungspunkte: {status}',
    description: 'Fragen zu {title} und ihre Entscheidungen.',
  },
};
