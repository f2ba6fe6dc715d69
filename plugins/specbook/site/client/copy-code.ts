/** A button at every block of code that copies it. Its words are those of the script element. */

const { copy = '', copied = '' } =
  document.querySelector<HTMLScriptElement>('script[data-copy]')?.dataset ?? {};
/** How long it says that it has copied. */
const SHOWN_MS = 2000;

function addButton(code: HTMLElement): void {
  const frame = document.createElement('div');
  frame.className = 'sb-code';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = copy;
  const status = document.createElement('span');
  status.className = 'sb-visually-hidden';
  status.role = 'status';
  const say = (text: string, spoken: string): void => {
    button.textContent = text;
    status.textContent = spoken;
  };
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(code.textContent.trimEnd()).then(
      () => {
        say(copied, copied);
        setTimeout(() => {
          say(copy, '');
        }, SHOWN_MS);
      },
      (error: unknown) => {
        console.error(error);
      },
    );
  });
  code.replaceWith(frame);
  frame.append(code, button, status);
}

// Browsers offer the clipboard to secure pages only.
if ('clipboard' in navigator)
  for (const code of document.querySelectorAll<HTMLElement>(
    'main pre:not([data-language="mermaid"])',
  ))
    addButton(code);
