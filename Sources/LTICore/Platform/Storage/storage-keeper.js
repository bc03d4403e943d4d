// Keeps data for LTI tools in the memory of this page: the platform's side of LTI Platform Storage, for tools in frames
// whose browser keeps no cookies for them. No tool sees what another one keeps.
(function () {
  "use strict";

  const longest = 4096;
  const most = 500;
  const prefix = "org.imsglobal.";
  const own = document.currentScript.dataset;
  const tools = new Set((own.toolOrigins || "").split(" ").filter(Boolean));
  const frame = own.frame;
  const stores = new Map();
  const utf8 = new TextEncoder();

  function failure(code, message) {
    return { error: { code: code, message: message } };
  }

  function isText(value) {
    return typeof value === "string" && utf8.encode(value).length <= longest;
  }

  const actions = {
    "lti.capabilities": function (message, origin, isPrefixed) {
      const subjects = Object.keys(actions).map(function (name) {
        const entry = { subject: (isPrefixed ? prefix : "") + name };
        if (frame && name !== "lti.capabilities") entry.frame = frame;
        return entry;
      });
      return { supported_messages: subjects };
    },

    "lti.put_data": function (message, origin) {
      const key = message.key;
      const value = message.value;
      const isRemoval = value === null || value === undefined;
      if (!isText(key) || key === "" || !(isRemoval || isText(value))) {
        return failure("bad_request", "key and value are texts of at most " + longest + " bytes");
      }
      const store = stores.get(origin) || new Map();
      if (isRemoval) {
        store.delete(key);
        return { key: key, value: null };
      }
      if (!store.has(key) && store.size >= most) {
        return failure("storage_exhaustion", "at most " + most + " keys are kept for one tool");
      }
      store.set(key, value);
      stores.set(origin, store);
      return { key: key, value: value };
    },

    "lti.get_data": function (message, origin) {
      if (!isText(message.key) || message.key === "") return failure("bad_request", "key is a text");
      const store = stores.get(origin);
      const value = store && store.has(message.key) ? store.get(message.key) : null;
      return { key: message.key, value: value };
    },
  };

  function answer(message, origin) {
    const isPrefixed = message.subject.startsWith(prefix);
    const name = isPrefixed ? message.subject.slice(prefix.length) : message.subject;
    // Other subjects are for other scripts of the page.
    if (!Object.hasOwn(actions, name)) return null;
    if (!tools.has(origin)) return failure("wrong_origin", "nothing is kept for this origin");
    if (typeof message.message_id !== "string" || message.message_id === "") {
      return failure("bad_request", "message_id is required");
    }
    return actions[name](message, origin, isPrefixed);
  }

  window.addEventListener("message", function (event) {
    const message = event.data;
    if (!event.source || event.source === window) return;
    if (message === null || typeof message !== "object" || typeof message.subject !== "string") return;
    const content = answer(message, event.origin);
    // A sandboxed frame has the origin "null", to which nothing can be sent.
    if (content === null || event.origin === "null") return;
    const head = { subject: message.subject + ".response", message_id: message.message_id };
    event.source.postMessage(Object.assign(head, content), event.origin);
  });
})();
