import { describe, expect, it } from "vitest";
import { html, pageIn } from "../testing/page.ts";
import { Checkbox, Checkboxes, Radios, Select } from "./choice-fields.tsx";
import { DateTimeField } from "./date-fields.tsx";
import { fieldId } from "./field.tsx";
import { FileField } from "./file-field.tsx";
import { Form } from "./form.tsx";
import { EmailField, TextArea, TextField } from "./text-field.tsx";

const page = pageIn("en");
const organisation = { page, name: "organisation", label: "Organisation" };

describe("every field", () => {
  it("ties label, hint and error to its control, the error before the control", () => {
    const rendered = html(
      <TextField {...organisation} hint="As accredited" error="Name it" required value="A&B" />,
    );
    expect(rendered).toContain('<label for="organisation">Organisation</label>');
    expect(rendered).toContain('<p class="hint" id="organisation-hint">As accredited</p>');
    expect(rendered).toContain(
      '<p class="why" id="organisation-error"><span class="unseen">Error: </span>Name it</p><input',
    );
    expect(rendered).toMatch(
      /<input id="organisation" name="organisation" required="" aria-describedby="organisation-hint organisation-error" aria-invalid="true"[^>]* value="A&amp;B"/,
    );
  });

  it("says nothing of a hint or an error that it has not", () => {
    const rendered = html(<TextField {...organisation} required />);
    expect(rendered).not.toContain("aria-describedby");
    expect(rendered).not.toContain("aria-invalid");
  });

  it("marks what may be left empty, unless nothing here is required", () => {
    expect(html(<TextField {...organisation} />)).toContain('<span class="optional"> (optional)</span>');
    expect(html(<TextField {...organisation} required />)).not.toContain("(optional)");
    expect(html(<TextField {...organisation} marksOptional={false} />)).not.toContain("(optional)");
  });

  it.each([
    ["answers[2]", "answers-2"],
    ["a.b", "a-b"],
    ["año", "año"],
  ])("has an id made of its name: %s", (name, id) => {
    expect(fieldId({ name })).toBe(id);
  });
});

it("an e-mail field takes any address: the browser's own check would refuse those with other letters", () => {
  const rendered = html(<EmailField page={page} name="email" label="E-mail" value="почта@пример.рф" />);
  expect(rendered).toContain('type="text"');
  expect(rendered).toContain('value="почта@пример.рф"');
  expect(rendered).toContain('autocomplete="email"');
  expect(rendered).toContain('inputmode="email"');
  expect(rendered).toContain('dir="ltr"');
  expect(rendered).toContain('spellcheck="false"');
});

describe("a text area", () => {
  it("keeps what was written, its first empty line too", () => {
    const rendered = html(<TextArea page={page} name="t" label="T" value={"\nuno </textarea> dos"} />);
    expect(rendered).toContain(">\n\nuno &lt;/textarea&gt; dos</textarea>");
  });

  it("says its limit but does not cut what is pasted", () => {
    const rendered = html(<TextArea page={page} name="t" label="T" longest={20000} />);
    expect(rendered).toContain("At most 20,000 characters");
    expect(rendered).toContain('aria-describedby="t-hint"');
    expect(rendered).not.toContain("maxlength");
  });
});

describe("choices", () => {
  const options = [
    { value: "a", label: "A" },
    { value: "b", label: "B", hint: "the other" },
  ];

  it("are found from the error summary: the first has the field's id", () => {
    const rendered = html(
      <Radios page={page} name="channel" label="How?" options={options} value="b" error="Choose" />,
    );
    expect(rendered).toContain('<fieldset class="field bad" aria-describedby="channel-error"');
    expect(rendered).toMatch(/<legend id="channel-legend">How\?/);
    expect(rendered).toMatch(/<input id="channel" type="radio" name="channel" value="a"/);
    expect(rendered).toMatch(
      /<input id="channel-2"[^>]* checked=""[^>]*aria-describedby="channel-2-option-hint"/,
    );
    expect(rendered.match(/checked/g)).toHaveLength(1);
  });

  it("may be several", () => {
    const rendered = html(
      <Checkboxes page={page} name="l[]" label="L" options={options} values={["a", "b"]} />,
    );
    expect(rendered.match(/name="l\[\]"/g)).toHaveLength(2);
    expect(rendered.match(/checked=""/g)).toHaveLength(2);
  });

  it("in a list stand under their groups and begin with an empty line", () => {
    const grouped = [
      { value: "fr", label: "France", group: "Europe" },
      { value: "it", label: "Italy", group: "Europe" },
      { value: "ke", label: "Kenya", group: "Africa" },
    ];
    const rendered = html(<Select page={page} name="c" label="C" options={grouped} value="it" />);
    expect(rendered).toContain(
      '<option value="">Choose…</option><optgroup label="Europe"><option value="fr">France</option>' +
        '<option value="it" selected="">Italy</option></optgroup><optgroup label="Africa">',
    );
  });

  it("of yes or no are one box with its label", () => {
    const rendered = html(<Checkbox page={page} name="consent" label="Publish my name" checked />);
    expect(rendered).toContain('<label for="consent">Publish my name</label>');
    expect(rendered).toMatch(/<input id="consent"[^>]*value="yes" checked=""/);
  });
});

it("a moment is asked with its zone", () => {
  const zones = [
    { value: "UTC", label: "UTC" },
    { value: "Africa/Nairobi", label: "Nairobi" },
  ];
  const rendered = html(
    <DateTimeField
      page={page}
      name="at"
      label="Meeting"
      value="2026-11-21T10:00"
      zone="Africa/Nairobi"
      zones={zones}
    />,
  );
  expect(rendered).toContain('type="datetime-local" value="2026-11-21T10:00" aria-labelledby="at-legend"');
  expect(rendered).toContain('<label class="unseen" for="at-zone">Time zone</label>');
  expect(rendered).toContain('<option value="Africa/Nairobi" selected="">Nairobi</option>');
});

it("a form with files is sent in parts, and is checked by the server", () => {
  const rendered = html(
    <Form action="/c" multipart hidden={{ key: "k1" }}>
      <FileField page={page} name="files" label="Files" multiple />
    </Form>,
  );
  expect(rendered).toMatch(
    /<form class="form" method="post" action="\/c" enctype="multipart\/form-data" novalidate=""/,
  );
  expect(rendered).toContain('<input type="hidden" name="key" value="k1"/>');
  expect(rendered).toMatch(/type="file" multiple=""/);
});
