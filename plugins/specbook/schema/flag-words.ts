/** What to write in place of the words that YAML 1.1 and others take for `true` and `false`. */
export function explainFlag(value: string): string {
  if (/^(?:true|yes|y|on|1)$/iu.test(value)) return 'write true';
  return /^(?:false|no|n|off|0)$/iu.test(value) ? 'write false' : 'write true or false';
}
