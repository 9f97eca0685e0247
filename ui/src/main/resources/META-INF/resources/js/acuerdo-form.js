// Camunda forms in a Vaadin page: the viewer is bpmn.io's form-js, loaded before this file.
window.acuerdoForm = {
  async show(host, schema, data) {
    if (host.$form) {
      host.$form.destroy();
    }
    host.textContent = '';
    const form = new FormViewer.Form({ container: host });
    host.$form = form;
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
    try {
      await form.importSchema(JSON.parse(schema), JSON.parse(data));
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
