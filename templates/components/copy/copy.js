// Puts a text on the clipboard; tells whether that was allowed. Hosts without encryption may not.
globalThis.versusCopy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
