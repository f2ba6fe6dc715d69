import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { TemporaryProject } from '../../../support/temporary-project.ts';

const ENTER = '\r';
const DOWN = '\u001B[B';
const CTRL_C = '\u0003';

/** A question, and the keys that answer it. */
type Answer = readonly [question: string, ...keys: string[]];

/** A terminal in which somebody answers questions, each once it has been asked. */
function terminalWith(...answers: Answer[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  let said = '';
  output.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const answer = async () => {
    for (const [question, ...keys] of answers) {
      while (!said.includes(question)) await setTimeout(5);
      for (const key of keys) {
        // The prompt draws in several steps.
        await setTimeout(20);
        input.write(key);
      }
    }
  };
  void answer();
  return { input, output };
}

describe('the questions of specbook init', { timeout: 20_000 }, () => {
  test('begin with an example by default, and install at the end', async () => {
    const project = new TemporaryProject();
    const ran: string[] = [];
    const execute = (line: string) => Promise.resolve(ran.push(line) - 1);
    const terminal = terminalWith(
      ['Begin with', ENTER],
      ['published?', ENTER],
      ['Run npm install now?', ENTER],
    );
    const { status } = await project.run(['init'], { terminal, execute });
    expect(status).toBe(0);
    expect(ran).toEqual(['npm install']);
    expect(project.files()).toContain('content/entities/lending/tool.yaml');
  });

  test('offer an empty specification', async () => {
    const project = new TemporaryProject();
    const terminal = terminalWith(
      ['Begin with', DOWN, ENTER],
      ['published?', ENTER],
      ['now?', 'n'],
    );
    await project.run(['init'], { terminal });
    expect(project.files()).not.toContain('content/entities/lending/tool.yaml');
    expect(project.files()).toContain('content/spec.yaml');
  });

  test('ask for a folder where this one holds something else', async () => {
    const project = new TemporaryProject({ 'main.go': '' });
    const terminal = terminalWith(
      ['This folder is not empty.', ENTER],
      ['Begin with', ENTER],
      ['published?', ENTER],
      ['now?', 'n'],
    );
    await project.run(['init'], { terminal });
    expect(project.files()).toContain('spec/content/spec.yaml');
  });

  test('write nothing once they are cancelled', async () => {
    const project = new TemporaryProject();
    const terminal = terminalWith(['Begin with', CTRL_C]);
    const { status, stderr } = await project.run(['init'], { terminal });
    expect(stderr).toBe('Cancelled.\nNothing was written.');
    expect(status).toBe(2);
    expect(project.files()).toEqual([]);
  });
});
