/** Document 08. */
import type { acceptanceCriteria as english } from '../../en/documents/acceptance-criteria.ts';
import type { Translation } from '../../message.ts';

/** Words of document 08. */
export const acceptanceCriteria: Translation<typeof english> = {
  policy: {
    title: 'Abnahmeregeln',
    intro: '{title} ist abgenommen, wenn die Kriterien erfüllt und wie angegeben geprüft sind:',
    must: '{priority}: {criteria}, zwingend für die Abnahme.',
    should:
      '{priority}: {criteria}, erforderlich, sofern bei der Abnahme nicht darauf verzichtet wird.',
    could: '{priority}: {criteria}, optional.',
    none: '{priority}: {criteria}, ebenfalls erforderlich.',
    noPriority: 'Ohne Priorität',
    status: 'Stand am {day}: {verdicts}.',
  },
  summary: 'Zusammenfassung',
  kind: '{kind}: {question}',
  criteria: '{area}: {kind}',
  evidence: 'Nachweise: {area}, {kind}',
  standard: 'Norm',
  gaps: 'Bereiche mit einer Lücke:',
  notFullyCovered: {
    intro: '{count} von {total} Regeln und Anforderungen sind nicht vollständig abgedeckt:',
    caption: 'Nicht vollständig abgedeckt',
  },
  signOff: {
    title: 'Abnahmeerklärung',
    intro: 'Die Unterzeichnenden nehmen {title} in Revision {revision} ab.',
  },
};
