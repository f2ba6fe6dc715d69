import { describeGermanDocuments } from '../support/german-documents.ts';
import { LIBRARY, SHOP } from '../support/specs.ts';

describeGermanDocuments('the shop', SHOP);
describeGermanDocuments('the library', LIBRARY);
