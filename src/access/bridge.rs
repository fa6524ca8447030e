use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use accesskit::{ActionHandler, ActionRequest, ActivationHandler, DeactivationHandler, NodeId, TreeUpdate};
use iced::Task;
use iced::advanced::widget::Id;
use iced::futures::channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};

use super::platform::Adapter;
use super::{Deed, Outline, tree_update};

/// What comes from the system's side. It arrives on another thread and becomes a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// A reader began to listen, or lost what it knew: it needs the tree.
    Asked,
    /// A reader asks for something to be done.
    Request(ActionRequest),
}

/// The bridge of one window.
#[derive(Debug)]
pub struct Bridge {
    adapter: Adapter,
    listening: Arc<AtomicBool>,
    /// Which part stands behind each node of the last tree.
    behind: HashMap<NodeId, Id>,
}

impl Bridge {
    /// Makes a window known to the system, once the task is done. Events come out of the receiver.
    pub fn open(window: iced::window::Id) -> (Self, UnboundedReceiver<Event>, Task<()>) {
        let (sender, receiver) = unbounded();
        let listening = Arc::new(AtomicBool::new(false));
        let handler = Handler { sender, listening: Arc::clone(&listening) };
        let (adapter, attach) = Adapter::open(window, handler);
        (Self { adapter, listening, behind: HashMap::new() }, receiver, attach)
    }

    /// Whether a reader listens. While none does, nothing needs to be collected.
    pub fn is_listening(&self) -> bool {
        self.listening.load(Ordering::Relaxed)
    }

    /// Tells what the window shows.
    pub fn tell(&mut self, outline: &Outline, title: &str, language: &str, scale: f32) {
        let (update, behind) = tree_update(outline, title, language, scale);
        self.behind = behind;
        self.adapter.update(update);
    }

    /// Tells whether the window has the keyboard.
    pub fn tell_focus(&mut self, focused: bool) {
        self.adapter.window_focus(focused);
    }

    /// What a request means, if its node still stands for something.
    pub fn deed(&self, request: &ActionRequest) -> Option<Deed> {
        Deed::new(request.action, request.data.as_ref(), self.behind.get(&request.target_node)?.clone())
    }
}

/// What the platform's adapters call, on whatever thread they like.
#[derive(Debug, Clone)]
pub(super) struct Handler {
    sender: UnboundedSender<Event>,
    listening: Arc<AtomicBool>,
}

impl Handler {
    fn send(&self, event: Event) {
        // Once the window is gone nobody is left to tell.
        let _gone = self.sender.unbounded_send(event);
    }
}

impl ActivationHandler for Handler {
    fn request_initial_tree(&mut self) -> Option<TreeUpdate> {
        self.listening.store(true, Ordering::Relaxed);
        self.send(Event::Asked);
        // The widgets live on another thread; the tree follows as soon as they have been asked.
        None
    }
}

impl ActionHandler for Handler {
    fn do_action(&mut self, request: ActionRequest) {
        self.send(Event::Request(request));
    }
}

impl DeactivationHandler for Handler {
    fn deactivate_accessibility(&mut self) {
        self.listening.store(false, Ordering::Relaxed);
    }
}
