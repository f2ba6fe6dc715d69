/** `/llms.txt`: what is where, for language models. */
import type { llms as english } from '../en/llms.ts';
import type { Translation } from '../message.ts';

/** Words of llms.txt. */
export const llms: Translation<typeof english> = {
  summary:
    'Die Spezifikation von {title}, Revision {revision}: Datenmodelle, Performance-Anforderungen, technische Randbedingungen und Abnahmekriterien.',
  pages:
    'Jede Seite der Website hat eine Markdown-Seite: {entity} für eine Entität, {item} für eine Regel, eine Anforderung, eine Randbedingung, einen Machbarkeitsnachweis, ein Kriterium oder einen Klärungspunkt.',
  documents: 'Dokumente',
  lists: 'Listen',
  entry: '{link}: {about}',
  aboutDocuments: {
    '05-data-models': 'Entitäten, Felder, Beziehungen, Indizes, Geschäftsregeln',
    '06-performance-requirements':
      'Antwortzeiten, Durchsatz, Datenvolumen, Verfügbarkeit, Skalierbarkeit',
    '07-technical-constraints':
      'was möglich, eingeschränkt oder teuer ist, und was die Gestaltung betrifft',
    '08-acceptance-criteria': 'was gelten muss, bevor die Plattform abgenommen wird',
  },
  aboutLists: {
    '/entities/': 'alle Entitäten nach Domäne',
    '/data-model/': 'Domänen, Beziehungen, Aufzählungstypen, Datenklassen',
    '/performance/': 'Anforderungen, Services, Umgebungen, Testläufe',
    '/constraints/': 'nach Art und nach Screen',
    '/pocs/': 'nach Bewertung',
    '/acceptance/': 'Bereiche nach Art der Kriterien, und Lücken',
    '/considerations/': 'offene Fragen und Entscheidungen',
    '/traceability/': 'von Regeln und Anforderungen zu Kriterien und Tests',
    '/spec.json': 'das ganze Modell als JSON',
    '/llms-full.txt': 'die vier Dokumente in einem Text',
  },
};
