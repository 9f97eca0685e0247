// Process diagrams in a Vaadin page: the viewer is bpmn.io's, loaded before this file.
window.acuerdoBpmn = {
  async show(host, xml, marks) {
    if (host.$viewer) {
      host.$viewer.destroy();
    }
    host.textContent = '';
    const viewer = new BpmnNavigatedViewer({ container: host });
    host.$viewer = viewer;
    try {
      await viewer.importXML(xml);
    } catch (problem) {
      host.textContent = String(problem.message || problem);
      return;
    }
    const canvas = viewer.get('canvas');
    const overlays = viewer.get('overlays');
    const elements = viewer.get('elementRegistry');
    for (const mark of JSON.parse(marks)) {
      if (!elements.get(mark.elementId)) {
        continue;
      }
      canvas.addMarker(mark.elementId, 'mark-' + mark.state);
      if (mark.badge) {
        const badge = document.createElement('div');
        badge.className = 'bpmn-badge bpmn-badge-' + mark.state;
        badge.textContent = mark.badge;
        overlays.add(mark.elementId, { position: { top: -12, right: 12 }, html: badge });
      }
    }
    canvas.zoom('fit-viewport', 'auto');
    viewer.get('eventBus').on('element.click', event => host.$server.elementChosen(event.element.id));
  }
};
