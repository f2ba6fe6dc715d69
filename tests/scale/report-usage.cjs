// Preloaded into every Node process of a measured build: writes down at the end what the process used. A look from
// outside misses what happens between the last look and the end.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { isMainThread } = require('node:worker_threads');

const folder = process.env.BENCH_FIGURES;
if (folder !== undefined && isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const figures = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMb: maxRSS / 1024 };
    writeFileSync(join(folder, String(process.pid)), JSON.stringify(figures));
  });
}
