/** The print button of a document, hidden until there is a script that it works with. */
const button = document.querySelector<HTMLButtonElement>('[data-print]');
button?.addEventListener('click', () => print());
if (button) button.hidden = false;
