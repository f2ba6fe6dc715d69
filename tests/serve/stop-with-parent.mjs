/** Runs `stop` once when the process is told to end, and ends it. */
export function stopWithParent(stop) {
  const end = () => Promise.resolve(stop()).finally(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
}
