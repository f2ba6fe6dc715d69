/** Throws on a Node that is too old. Imported before anything else by public entries, so that it is evaluated first. */
import { explainNodeVersion } from './node-version.ts';

const explanation = explainNodeVersion(process.versions.node);
if (explanation !== undefined) throw Object.assign(new Error(explanation), { stack: explanation });
