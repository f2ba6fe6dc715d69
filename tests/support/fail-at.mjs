// Loaded before a program by `node --import`: its operation number FAIL_AT on the file system fails with the code FAIL_WITH, or kills
// the program in the middle of it. With FAIL_IN, only paths that contain it count. With FAIL_ON, all later ones fail too, but for removals.
import fs, { appendFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { FAIL_AT, FAIL_WITH = 'kill', FAIL_LOG, FAIL_IN = '', FAIL_ON } = process.env;
let count = 0;

for (const name of ['mkdir', 'writeFile', 'link', 'copyFile', 'chmod', 'rename', 'rm']) {
  const operation = fs.promises[name];
  fs.promises[name] = async (...args) => {
    if (!String(args[0]).includes(FAIL_IN)) return operation(...args);
    count += 1;
    if (FAIL_LOG) appendFileSync(FAIL_LOG, `${name}\n`);
    const isLater = FAIL_ON && name !== 'rm' && count > Number(FAIL_AT);
    if (count === Number(FAIL_AT) || isLater) {
      if (FAIL_WITH !== 'kill')
        throw Object.assign(new Error(`${FAIL_WITH}: no space left`), { code: FAIL_WITH });
      if (name === 'writeFile') writeFileSync(args[0], String(args[1]).slice(0, 2));
      process.kill(process.pid, 'SIGKILL');
      await new Promise(() => {});
    }
    return operation(...args);
  };
}
syncBuiltinESMExports();
