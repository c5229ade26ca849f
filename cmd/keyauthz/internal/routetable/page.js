
"use strict";
(() => {
	const form = document.getElementById("filter");
	if (!form) return;
	const body = document.querySelector("#routes tbody");
	const rows = [...body.rows];
	const { text, rule, state, keyless, count } = form.elements;
	const words = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));

	function matches(row) {
		const wanted = text.value.toLowerCase().split(/\s+/).filter(Boolean);
		const states = row.dataset.rules.trim().split(/\s+/).map((pair) => pair.split("="));
		const judged = states.filter(([name]) => !rule.value || name === rule.value).map(([, is]) => is);
		if (!rule.value) judged.push(row.dataset.state);
		return wanted.every((word) => words.get(row).includes(word))
			&& (!state.value || judged.includes(state.value))
			&& (!keyless.checked || "keyless" in row.dataset);
	}

	// The filter is part of the address, so that a view can be passed on.
	const fields = { text, rule, state };
	function remember() {
		const values = new URLSearchParams();
		for (const [name, field] of Object.entries(fields)) if (field.value) values.set(name, field.value);
		if (keyless.checked) values.set("keyless", "1");
		history.replaceState(null, "", "#" + values);
	}
	function recall() {
		const values = new URLSearchParams(location.hash.slice(1));
		for (const [name, field] of Object.entries(fields)) field.value = values.get(name) ?? "";
		keyless.checked = values.has("keyless");
	}

	function filter() {
		let shown = 0;
		for (const row of rows) {
			row.hidden = !matches(row);
			if (!row.hidden) shown++;
		}
		count.textContent = `${shown} of ${rows.length} shown`;
	}

	// States are sorted by weight, all else as the page is; rows that are equal keep
	// its order.
	const weight = { unmet: 0, unknown: 1, accepted: 2, ok: 3, none: 4 };
	function compare(a, b, head) {
		const [x, y] = [a, b].map((row) => row.cells[head.cellIndex]);
		if (head.dataset.sort !== "state") {
			const [v, w] = [x, y].map((cell) => cell.querySelector("code")?.textContent ?? "");
			return v < w ? -1 : v > w ? 1 : 0;
		}
		const [v, w] = [x, y].map((cell) => weight[cell.querySelector(".state")?.textContent] ?? 5);
		return v - w;
	}
	function sort(head) {
		const down = head.getAttribute("aria-sort") === "ascending";
		for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
		head.setAttribute("aria-sort", down ? "descending" : "ascending");
		const sorted = [...rows].sort((a, b) => (down ? -1 : 1) * compare(a, b, head) || rows.indexOf(a) - rows.indexOf(b));
		body.append(...sorted);
	}
	for (const head of document.querySelectorAll("th[data-sort]")) {
		const button = document.createElement("button");
		button.type = "button";
		button.append(...head.childNodes);
		button.addEventListener("click", () => sort(head));
		head.append(button);
	}

	const changed = () => { filter(); remember(); };
	form.addEventListener("input", changed);
	form.addEventListener("submit", (event) => event.preventDefault());
	form.addEventListener("reset", () => setTimeout(changed));
	addEventListener("hashchange", () => { recall(); filter(); });
	recall();
	filter();
	form.hidden = false;
})();
