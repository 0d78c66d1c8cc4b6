import { start } from "/wmo-zelfcheck/1.0.0/wmo-zelfcheck.js";

const shadow = document.getElementById("host").attachShadow({ mode: "open" });
shadow.innerHTML = `
  <link rel="stylesheet" href="/wmo-zelfcheck/1.0.0/wmo-zelfcheck.css">
  <div data-wmo-zelfcheck id="zelfcheck"><p>Bel de gemeente: 14 030.</p></div>`;
start(shadow);
