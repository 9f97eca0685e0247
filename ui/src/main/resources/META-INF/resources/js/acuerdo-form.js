// Camunda forms in a Vaadin page: the viewer is bpmn.io's form-js, loaded before this file.
// Its sentences about wrong input come in English only; here they are recognised and said in the person's language.
window.acuerdoForm = {
  sentences: [
    [/^Field is required/, 'required'],
    [/^Field must have minimum length of (.+)\.$/, 'minLength'],
    [/^Field must have maximum length of (.+)\.$/, 'maxLength'],
    [/^Field must have minimum value of (.+)\.$/, 'min'],
    [/^Field must have maximum value of (.+)\.$/, 'max'],
    [/^Field must match pattern/, 'pattern'],
    [/valid\s+email/, 'email'],
    [/phone number/, 'phone'],
    [/^Date and time must both/, 'dateTime'],
    [/^Please select a valid value.* are (.+) and (.+)\.$/, 'step']
  ],
  translate(sentence, texts) {
    for (const [pattern, key] of this.sentences) {
      const match = pattern.exec(sentence);
      if (match) {
        return texts[key].replace('{0}', match[1]).replace('{1}', match[2]);
      }
    }
    return sentence;
  },
  // The viewer's calendar speaks English; its names come from the browser, in the page's language, and its week begins on Monday.
  localize(host) {
    const name = (day, part, size) => new Intl.DateTimeFormat(document.documentElement.lang || 'es', { [part]: size, timeZone: 'UTC' }).format(day);
    const names = (count, day, part, size) => Array.from({ length: count }, (_, index) => name(day(index), part, size));
    const weekday = index => new Date(Date.UTC(2023, 0, 1 + index));
    const month = index => new Date(Date.UTC(2023, index, 1));
    for (const input of host.querySelectorAll('*')) {
      if (input._flatpickr && !input.$localized) {
        input.$localized = true;
        input._flatpickr.set('locale', {
          firstDayOfWeek: 1,
          weekdays: { shorthand: names(7, weekday, 'weekday', 'short'), longhand: names(7, weekday, 'weekday', 'long') },
          months: { shorthand: names(12, month, 'month', 'short'), longhand: names(12, month, 'month', 'long') }
        });
      }
    }
  },
  async show(host, schema, data, texts) {
    if (host.$form) {
      host.$form.destroy();
    }
    host.textContent = '';
    const form = new FormViewer.Form({ container: host });
    host.$form = form;
    const words = JSON.parse(texts);
    const validator = form.get('validator');
    for (const way of ['validateField', 'validateFieldInstance']) {
      const validate = validator[way].bind(validator);
      validator[way] = (field, value) => validate(field, value).map(sentence => this.translate(sentence, words));
    }
    form.on('submit', ({ data, errors }) => {
      if (Object.keys(errors).length) {
        const first = host.querySelector('.fjs-has-errors input, .fjs-has-errors textarea, .fjs-has-errors [tabindex]');
        if (first) {
          first.focus();
        }
        return;
      }
      host.$server.formSubmitted(JSON.stringify(data));
    });
    form.on('changed', () => setTimeout(() => this.localize(host)));
    try {
      await form.importSchema(JSON.parse(schema), JSON.parse(data));
      this.localize(host);
    } catch (problem) {
      host.textContent = String(problem.message || problem);
    }
  },
  submit(host) {
    if (host.$form) {
      host.$form.submit();
    }
  }
};
