"use strict";
// Storage that the platform offers by postMessage (LTI Client Side postMessages, LTI Platform Storage).
// Older platforms have a longer name for every subject: both are asked, and the first answer counts.
const platformStorage = (origin, frameName) => {
  const prefixes = ["lti.", "org.imsglobal.lti."];
  // Milliseconds. Who is to answer may be a frame that is still loading and hears nothing yet: it is asked again.
  const patience = 2000;
  const between = 200;
  const platform = window.opener || (window.parent !== window ? window.parent : null);

  const frame = (name) => {
    if (!platform || !name || name === "_parent") return platform;
    try {
      return platform.frames[name] || platform;
    } catch (refused) {
      return platform;
    }
  };

  const ask = (target, targetOrigin, message) => new Promise((resolve, reject) => {
    if (!target) return reject(new Error("no platform"));
    const id = Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(16)).join("-");
    const finish = (settle, value) => {
      removeEventListener("message", hear);
      clearTimeout(timer);
      clearInterval(asking);
      settle(value);
    };
    const hear = (event) => {
      const answer = event.data;
      if (typeof answer !== "object" || answer === null || answer.message_id !== id) return;
      if (answer.subject !== message.subject + ".response") return;
      if (targetOrigin === "*" ? event.source !== target : event.origin !== targetOrigin) return;
      if (answer.error) finish(reject, new Error("refused")); else finish(resolve, answer);
    };
    const post = () => target.postMessage({ ...message, message_id: id }, targetOrigin);
    post();
    const timer = setTimeout(() => finish(reject, new Error("no answer")), patience);
    const asking = setInterval(post, between);
    addEventListener("message", hear);
  });

  // Where the platform did not name the frame, its capabilities may.
  const target = async () => {
    if (frameName) return frame(frameName);
    const answer = await Promise.any(
      prefixes.map((prefix) => ask(platform, "*", { subject: prefix + "capabilities" })));
    const known = Array.isArray(answer.supported_messages) ? answer.supported_messages : [];
    const put = known.find((one) => one && /(^|\.)lti\.put_data$/.test(one.subject));
    const get = known.find((one) => one && /(^|\.)lti\.get_data$/.test(one.subject));
    if (!put || !get) throw new Error("no storage");
    return frame(put.frame);
  };

  const request = async (subject, body) => {
    const place = await target();
    return Promise.any(prefixes.map((prefix) => ask(place, origin, { subject: prefix + subject, ...body })));
  };

  return {
    put: (key, value) => request("put_data", { key, value }),
    get: async (key) => {
      const answer = await request("get_data", { key });
      return typeof answer.value === "string" && answer.value !== "" ? answer.value : null;
    },
  };
};
const show = (id) => {
  document.getElementById("wait").hidden = true;
  document.getElementById(id).hidden = false;
};
