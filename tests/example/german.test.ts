import { describeGermanDocuments } from '../support/german-documents.ts';
import { EXAMPLE } from '../support/specs.ts';

describeGermanDocuments('the example', EXAMPLE);
