/** A button. @param name its accessible name, where that says more than its text */
export function createButton(text: string, name: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  if (name !== text) {
    button.ariaLabel = name;
    button.title = name;
  }
  button.addEventListener('click', onClick);
  return button;
}
