// Single letters as commands of a page. Whoever writes is left alone: a letter typed into a field is a letter, nothing more.
window.acuerdoKeys = {
  written: 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"], vaadin-select',
  isWritten(event) {
    let focused = document.activeElement;
    while (focused && focused.shadowRoot && focused.shadowRoot.activeElement) {
      focused = focused.shadowRoot.activeElement;
    }
    return [focused, ...event.composedPath()].some(node => node instanceof Element && node.matches(this.written));
  },
  listen(host, letters) {
    this.forget(host);
    const wanted = new Set(JSON.parse(letters));
    host.$keys = event => {
      if (!host.isConnected) {
        this.forget(host);
        return;
      }
      const letter = event.key && event.key.toLowerCase();
      if (!wanted.has(letter) || event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing || event.defaultPrevented
          || this.isWritten(event) || document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) {
        return;
      }
      event.preventDefault();
      host.$server.pressed(letter);
    };
    document.addEventListener('keydown', host.$keys);
  },
  forget(host) {
    if (host.$keys) {
      document.removeEventListener('keydown', host.$keys);
      delete host.$keys;
    }
  }
};
