export const part = () => null;
